package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.run.Environment;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is right when the JVM was set to something else, beside the programs that can be set to it while they run. */
class EnvironmentTest {

    private static final Environment HERE = environment("17.0.13+11 (Acme)", "UTF-8", 8);
    private static final Environment LATIN = environment("17.0.13+11 (Acme)", "ISO-8859-1", 8);
    private static final Environment NEWER = environment("21.0.5+11 (Acme)", "UTF-8", 8);
    private static final Environment SMALLER = environment("17.0.13+11 (Acme)", "UTF-8", 2);

    @Test
    void unchangedCodeThatDependsOnADefaultIsNotAccused() {
        Verdict verdict = compare(HERE, LATIN, builder("1", "UTF-8"), builder("1", "ISO-8859-1"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
        assertThat(verdict.culprits()).isEmpty();
        assertThat(verdict.summary())
                .isEqualTo("new Builder (Builder.java:19), whose code did not change, acts differently: result UTF-8 →"
                        + " ISO-8859-1, given in = x; the environment differs: default charset: UTF-8 → ISO-8859-1");
        assertThat(verdict.notices()).noneMatch(notice -> notice.contains("environment"));
    }

    @Test
    void changedCodeStaysTheCulprit() {
        Verdict verdict = compare(HERE, LATIN, builder("1", "UTF-8"), builder("2", "ISO-8859-1"));

        assertThat(names(verdict)).containsExactly("new Builder");
        assertThat(verdict.notices()).containsExactly("The environment differs: default charset: UTF-8 → ISO-8859-1");
    }

    @Test
    void whatTheCodeInheritsFromALibraryIsNotAccused() {
        Verdict verdict = compare(HERE, LATIN, inherited("UTF-8"), inherited("ISO-8859-1"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
    }

    @Test
    void inAnEnvironmentThatIsNotKnownUnchangedCodeIsAllThatCanBeNamed() {
        Verdict verdict = compare(Environment.UNKNOWN, LATIN, builder("1", "UTF-8"), builder("1", "ISO-8859-1"));

        assertThat(names(verdict)).containsExactly("new Builder");
    }

    @Test
    void anotherEnvironmentWithTheSameValuesIsTheSame() {
        Verdict verdict = compare(HERE, LATIN, builder("1", "UTF-8"), builder("1", "UTF-8"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SAME);
        assertThat(verdict.notices()).isEmpty();
    }

    @Test
    void aCallIntoAnotherJdkIsADependencyWithItsVersions() {
        Verdict verdict = compare(
                HERE,
                NEWER,
                t -> t.call(1, "Flow.run", "in", "a", r -> r.library(11, "java.lang.String.valueOf", "w", "a")),
                t -> t.call(1, "Flow.run", "in", "b", r -> r.library(11, "java.lang.String.valueOf", "w", "b")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DEPENDENCY_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "String.valueOf, called by Flow.run (Flow.java:11), gives something else for the same arguments: a → b;"
                                + " the library changed: jdk 17.0.13+11 (Acme) → 21.0.5+11 (Acme)");
    }

    @Test
    void unchangedCodeOnAnotherJdkIsNotAccused() {
        Verdict verdict = compare(HERE, NEWER, builder("1", "UTF-8"), builder("1", "ISO-8859-1"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
        assertThat(verdict.summary()).endsWith("Java: 17.0.13+11 (Acme) → 21.0.5+11 (Acme)");
    }

    @Test
    void aFunctionThatAsksForTheEnvironmentIsToldOnlyWhatItAskedFor() {
        Verdict verdict = compare(
                HERE,
                SMALLER,
                t -> t.call(
                        1, "Flow.run", "in", "a", r -> r.library(11, "java.lang.Runtime.availableProcessors", "", "8")),
                t -> t.call(
                        1,
                        "Flow.run",
                        "in",
                        "b",
                        r -> r.library(11, "java.lang.Runtime.availableProcessors", "", "2")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "Runtime.availableProcessors, called by Flow.run (Flow.java:11), gives something else for the"
                                + " same arguments: 8 → 2; the environment differs: available processors: 8 → 2");
    }

    @Test
    void aReaderThatWasGivenNoCharsetUsesTheDefault() {
        Verdict verdict = compare(
                HERE,
                LATIN,
                t -> t.call(1, "Flow.run", "in", "é", r -> r.library(11, "java.io.BufferedReader.readLine", "", "é")),
                t -> t.call(
                        1, "Flow.run", "in", "Ã©", r -> r.library(11, "java.io.BufferedReader.readLine", "", "Ã©")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
    }

    @Test
    void aFileThatChangedIsNamedBeforeTheEnvironment() {
        Verdict verdict = compare(
                HERE,
                SMALLER,
                t -> t.call(
                        1, "Flow.run", "p", "a", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[1]")),
                t -> t.call(
                        1, "Flow.run", "p", "b", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[2]")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.notices()).contains("The environment differs: available processors: 8 → 2");
    }

    @Test
    void anEnvironmentVariableIsNamed() {
        Verdict verdict = compare(
                HERE,
                HERE,
                t -> t.call(1, "Flow.rate", "in", "a", r -> r.library(11, "java.lang.System.getenv", "RATE", "0.1")),
                t -> t.call(1, "Flow.rate", "in", "b", r -> r.library(11, "java.lang.System.getenv", "RATE", "0.2")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "The pipeline reads another environment variable RATE: 0.1 → 0.2, in Flow.rate (Flow.java:11)");
    }

    @Test
    void aDefaultThatIsAskedForTellsOfAnEnvironmentThatWasNotRecorded() {
        Verdict verdict = compare(
                Environment.UNKNOWN,
                HERE,
                t -> t.call(1, "Flow.run", "in", "a", r -> r.library(11, "java.util.Locale.getDefault", "", "en_US")),
                t -> t.call(1, "Flow.run", "in", "b", r -> r.library(11, "java.util.Locale.getDefault", "", "de_DE")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENVIRONMENT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "Locale.getDefault, called by Flow.run (Flow.java:11), gives something else for the same arguments: en_US → de_DE");
    }

    @Test
    void whatDiffersInASecondRunTooIsChanceAndNotTheEnvironment() {
        Verdict verdict = Diagnosis.compare(
                Trace.run(builder("1", "a")).in(HERE),
                Trace.run(builder("1", "b")).in(SMALLER),
                Trace.run(builder("1", "c")).in(SMALLER));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.NONDETERMINISTIC);
    }

    @Test
    void theWordIsTheSameForPeopleAndPrograms() throws Exception {
        Verdict verdict = compare(HERE, LATIN, builder("1", "UTF-8"), builder("1", "ISO-8859-1"));

        assertThat(VerdictText.of("Flow", verdict))
                .startsWith("Flow differs because its environment does. new Builder");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(VerdictJson.of(verdict))
                        .path("verdict")
                        .asText())
                .isEqualTo("environment-changed");
    }

    private static Consumer<Trace> builder(String code, String charset) {
        return t -> t.code("Flow.run", "1")
                .code("Builder.<init>", code)
                .call(1, "Flow.run", "in", charset, r -> r.call(11, "Builder.<init>", "x", charset));
    }

    private static Consumer<Trace> inherited(String charset) {
        return t -> t.code("Flow.run", "1", Sites.write("Flow", "field", 11))
                .call(1, "Flow.run", "in", charset, r -> r.call(11, "Builder.getCharset", "x", charset));
    }

    private static Environment environment(String java, String charset, int processors) {
        return new Environment(
                java, "en-US", "en-US", "UTC", charset, "UTF-8", "\\n", "Linux", processors, processors - 1);
    }

    private static Verdict compare(
            Environment before, Environment now, Consumer<Trace> accepted, Consumer<Trace> current) {
        return Diagnosis.compare(
                Trace.run(accepted).in(before), Trace.run(current).in(now));
    }

    private static List<String> names(Verdict verdict) {
        return verdict.culprits().stream()
                .map(Culprit::function)
                .map(FunctionRef::toString)
                .toList();
    }
}
