package dev.whodunit.diagnosis;

import static dev.whodunit.diagnosis.Trace.compare;
import static dev.whodunit.diagnosis.Trace.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What comes from outside, or goes there: files, libraries, arguments of the test. */
class DiagnosisOfTheWorldOutsideTest {

    @Test
    void whatAVoidPipelineWritesToAFileIsItsResult() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.run", "in", "", r -> r.library(11, "java.nio.file.Files.writeString", "1", "p")),
                t -> t.call(1, "Flow.run", "in", "", r -> r.library(11, "java.nio.file.Files.writeString", "2", "p")));

        assertThat(names(verdict)).containsExactly("Flow.run");
    }

    @Test
    void aLibraryThatChangedIsNamedWithItsVersions() {
        Verdict verdict = compare(
                t -> t.uses("acme-text", "1.0")
                        .call(1, "Flow.run", "in", "a", r -> r.library(11, "com.acme.text.Words.stem", "w", "a")),
                t -> t.uses("acme-text", "1.1")
                        .call(1, "Flow.run", "in", "b", r -> r.library(11, "com.acme.text.Words.stem", "w", "b")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DEPENDENCY_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo(
                        "Words.stem, called by Flow.run (Flow.java:11), gives something else for the same arguments: a → b;"
                                + " the library changed: acme-text 1.0 → 1.1");
    }

    @Test
    void anotherFileIsAnInputAndNobodysFault() {
        Verdict verdict = compare(
                t -> t.call(
                        1, "Flow.run", "p", "a", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[1]")),
                t -> t.call(
                        1, "Flow.run", "p", "b", r -> r.library(11, "java.nio.file.Files.readAllLines", "p", "[2]")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo("Files.readAllLines, called by Flow.run (Flow.java:11), gives something else for the same"
                        + " arguments: row 1: 1 → 2 (+1, +100%)");
        assertThat(verdict.culprits()).isEmpty();
    }

    @Test
    void whatTheTestPassesOnIsAConsequenceOfWhatItWasGivenBefore() {
        Verdict verdict = compare(
                t -> t.call(1, "Flow.load", "p", "a", r -> r.library(11, "java.nio.file.Files.readString", "p", "a"))
                        .call(2, "Flow.rank", "a", "1"),
                t -> t.call(1, "Flow.load", "p", "b", r -> r.library(11, "java.nio.file.Files.readString", "p", "b"))
                        .call(2, "Flow.rank", "b", "2"));

        assertThat(verdict.summary())
                .isEqualTo(
                        "Files.readString, called by Flow.load (Flow.java:11), gives something else for the same arguments: a → b");
        assertThat(verdict.notices())
                .contains("The pipeline is called differently: the test calls rank with in: a → b");
    }

    @Test
    void otherArgumentsOfTheEntryAreAnInput() {
        Verdict verdict = compare(t -> t.call(1, "Flow.run", "a", "1"), t -> t.call(1, "Flow.run", "b", "2"));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.summary())
                .isEqualTo("The pipeline is called differently: the test calls run with in: a → b");
    }
}
