package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Library;
import dev.whodunit.testing.Jvm;
import dev.whodunit.testing.Traced;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import targets.Tables;

class LibraryFinderTest {

    @Test
    void aLibraryThatWasCalledIsKnownByNameVersionAndContent() throws Exception {
        assertThat(Traced.run(Tables.ReadsTable.class).recording().libraries())
                .containsExactly(
                        new Library(
                                "commons-csv",
                                CSVFormat.class.getPackage().getImplementationVersion(),
                                sha256(Jvm.jar("commons-csv-.*\\.jar"))),
                        new Library("jdk", String.valueOf(Runtime.version().feature()), ""));
    }

    /** docs/limits.md says so. */
    @Test
    void aLibraryBehindAnInterfaceOfTheJdkIsNotKnown() {
        assertThat(Traced.run(Tables.CountsRows.class).recording().libraries())
                .extracting(Library::name)
                .containsExactly("jdk");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
