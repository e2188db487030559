package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.ForeignSource;
import dev.whodunit.testing.Traced;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs of other compilers give the same woven, whoever listens, and each of their classes is verified. */
@Tag("any-jdk") // the class files of these compilers are the same on all of them
class ForeignLanguagesTest {

    private static final Map<ForeignSource, Map<String, byte[]>> COMPILED = new EnumMap<>(ForeignSource.class);
    private static final Scope SCOPE = Scope.of("languages..");

    @TempDir
    private static Path folder;

    private static Map<String, byte[]> classFiles(ForeignSource source) {
        return COMPILED.computeIfAbsent(source, each -> each.compile(folder));
    }

    @ParameterizedTest
    @EnumSource
    void aProgramGivesTheSameWhateverIsRecorded(ForeignSource source) {
        String name = source.program();
        Map<String, byte[]> classFiles = classFiles(source);
        Traced traced = Traced.run(name, classFiles, SCOPE, Budget.DEFAULT, false);

        assertThat(traced.result()).isEqualTo(traced.plain()).asString().doesNotStartWith("threw");
        assertThat(traced.recording().notices()).isEmpty();
        assertThat(traced.step(name.substring(name.indexOf('.') + 1) + ".call").count())
                .isEqualTo(1);
        assertThat(Traced.plain(name, classFiles)).as("while nobody listens").isEqualTo(traced.plain());
        assertThat(Traced.run(name, classFiles, SCOPE, Budget.LIGHT, false).result())
                .as("first executions only")
                .isEqualTo(traced.plain());
    }

    @ParameterizedTest
    @EnumSource
    void aProgramGivesTheSameWhereValuesAreFollowed(ForeignSource source) {
        Traced traced = Traced.run(source.program(), classFiles(source), SCOPE, Budget.DEFAULT, true);

        assertThat(traced.result()).isEqualTo(traced.plain()).asString().doesNotStartWith("threw");
        assertThat(traced.recording().notices())
                .extracting(Notice::kind)
                .doesNotContain(Notice.Kind.RECORDER, Notice.Kind.NOT_WOVEN);
    }
}
