package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which name a cell has that was read by its number is not known. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.ByNumber")
class ByNumberTest {

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        ByNumber.items(Files.writeString(folder.resolve("items.csv"), "name,count\nlamp,3\nchair,4\n"));
    }

    @Test
    void whetherANameIsThatOfANumberCannotBeTold(PipelineRun run) {
        Throwable failure = catchThrowable(() ->
                assertThat(run).step("items").output().element(0).field("count").isNotDerivedFrom("items.csv[0].name"));

        assertThat(failure).hasMessage("""
                Nothing is known to have been read at "items.csv[0].name". Cells of items.csv were read by their numbers, as items.csv[0][0] was, and this may be one of them: it cannot be told. Ask for them by number.
                Columns that were read, the most alike first:
                  items.csv.count
                To say that no other column was used, write isDerivedOnlyFrom with those that may be.""");
        assertThat(run).step("items").output().element(0).field("name").isDerivedFrom("items.csv[0][0]");
    }
}
