package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.snapshots.UpdatePolicy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatePolicyTest {

    private static final SnapshotKey KEY =
            new SnapshotKey("com.acme.FlightsTest$Nightly", "ranks", List.of(), List.of("3"), "");

    @Test
    void withoutSettingsSnapshotsWaitToBeReviewed() {
        assertThat(policy(Map.of()).decide(KEY)).isEqualTo(Verdict.PEND);
        assertThat(policy(Map.of()).explanation(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "TRUE",
                "all",
                "All-And-Fail",
                "*",
                "com.acme.FlightsTest$Nightly#ranks",
                "FlightsTest$Nightly#ranks",
                "FlightsTest.Nightly",
                "com.acme.FlightsTest.Nightly#ranks",
                "Flights*",
                "*#ranks",
                "*#r*s",
                "*#*",
                "OtherTest, Flights*#rank*",
                "*#ranks[3]"
            })
    void whatIsAskedForIsWritten(String update) {
        assertThat(policy(Map.of("whodunit.update", update)).decide(KEY)).isEqualTo(Verdict.WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranks", "nwe", "al", "non", "yes", "new-and-fial"})
    void aWordThatIsNoModeAndNoClassIsAnError(String update) {
        assertThatThrownBy(() -> policy(Map.of("whodunit.update", update)))
                .hasMessage("The setting whodunit.update is \"" + update
                        + "\", but must be auto, new, all, none, or patterns such as FlightsTest#ranks. If it is the name"
                        + " of a class, write " + update + "#*.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auto",
                "AUTO",
                "auto-and-fail",
                "false",
                "False",
                "FlightsTest",
                "Flights*#rank",
                "*#ranks[2]",
                "Flights.*",
                ","
            })
    void whatIsNotAskedForWaitsToBeReviewed(String update) {
        assertThat(policy(Map.of("whodunit.update", update)).decide(KEY)).isEqualTo(Verdict.PEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "New", " new ", "new-and-fail"})
    void newOnesAreWritten(String update) {
        assertThat(policy(Map.of("whodunit.update", update)).decide(KEY)).isEqualTo(Verdict.WRITE_IF_MISSING);
    }

    @Test
    void noneWritesNothingAndSaysWhy() {
        UpdatePolicy policy = policy(Map.of("whodunit.update", "none"));

        assertThat(policy.decide(KEY)).isEqualTo(Verdict.READ_ONLY);
        assertThat(policy.keepsPending()).isFalse();
        assertThat(policy.explanation(KEY))
                .isEqualTo("Snapshots are read-only here, since the setting whodunit.update is none.");
    }

    @ParameterizedTest
    @CsvSource({"all-and-fail, true", "new-and-fail, true", "Flights*-and-fail, true", "all, false", "Flights*, false"})
    void whatIsWrittenMayFailAllTheSame(String update, boolean fails) {
        assertThat(policy(Map.of("whodunit.update", update)).failsWhereWritten())
                .isEqualTo(fails);
    }

    @Test
    void theSettingSaysMoreThanTheEnvironment() {
        assertThat(policy(Map.of("whodunit.ci", "false", "CI", "true")).decide(KEY))
                .isEqualTo(Verdict.PEND);
        assertThat(policy(Map.of("whodunit.ci", "auto", "CI", "true")).decide(KEY))
                .isEqualTo(Verdict.READ_ONLY);
        assertThat(policy(Map.of("whodunit.ci", "true")).explanation(KEY))
                .startsWith(
                        "Snapshots are read-only here, since the setting whodunit.ci says that this is a build server.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes", "TRUE", "github"})
    void onABuildServerNothingIsWritten(String value) {
        assertThat(policy(Map.of("CI", value)).decide(KEY)).isEqualTo(Verdict.READ_ONLY);
        assertThat(policy(Map.of("TF_BUILD", value)).decide(KEY)).isEqualTo(Verdict.READ_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "0", "", " "})
    void aVariableThatSaysNoMeansNoBuildServer(String value) {
        assertThat(policy(Map.of("CI", value, "TF_BUILD", value)).decide(KEY)).isEqualTo(Verdict.PEND);
    }

    @Test
    void aBuildServerSaysWhyAndWhatToDo() {
        assertThat(policy(Map.of("TF_BUILD", "True")).explanation(KEY))
                .isEqualTo("Snapshots are read-only here, since the environment variable TF_BUILD says that this is a"
                        + " build server. Accept on a developer's machine with"
                        + " -Dwhodunit.update=FlightsTest.Nightly#ranks and commit the snapshot.");
    }

    @Test
    void aBuildServerWritesNothingEvenIfAskedToAndSaysSo() {
        UpdatePolicy policy = policy(Map.of("CI", "true", "whodunit.update", "true"));

        assertThat(policy.decide(KEY)).isEqualTo(Verdict.READ_ONLY);
        assertThat(policy.explanation(KEY))
                .isEqualTo("Snapshots are read-only here, since the environment variable CI says that this is a build"
                        + " server; whodunit.update is ignored. Accept on a developer's machine with"
                        + " -Dwhodunit.update=FlightsTest.Nightly#ranks and commit the snapshot.");
    }

    @Test
    void settingsAreReadAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(policy(Map.of("CI", "FALSE", "whodunit.update", "TRUE")).decide(KEY))
                    .isEqualTo(Verdict.WRITE);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static UpdatePolicy policy(Map<String, String> settings) {
        return UpdatePolicy.from(name -> Optional.ofNullable(settings.get(name)));
    }
}
