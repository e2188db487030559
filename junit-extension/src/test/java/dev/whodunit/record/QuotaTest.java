package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.whodunit.bridge.Gate;
import dev.whodunit.run.Notice;
import dev.whodunit.testing.Traced;
import org.junit.jupiter.api.Test;
import targets.Often;

class QuotaTest {

    @Test
    void lightlyRecordedFunctionsAreToldOfAtFirstAndCountedThen() {
        Traced traced = Traced.run(Often.class, Budget.LIGHT);

        assertThat(traced.result()).isEqualTo(traced.plain()).isEqualTo(499_500);
        assertThat(traced.step("Often.plus").count()).isEqualTo(64);
        assertThat(traced.recording().notices())
                .containsExactly(new Notice(
                        Notice.Kind.BUDGET,
                        "Of functions that ran more often than 64 times, the later executions were only counted:"
                                + " targets.Often.plus 936 times."));
    }

    @Test
    void callsOfLibrariesAreNotToldOfAlthoughTheClassIsWovenDeepForAnother() {
        assertThat(Traced.run(Often.class).steps("Math.abs")).isNotEmpty();

        assertThat(Traced.run(Often.class, Budget.LIGHT).steps("Math.abs")).isEmpty();
    }

    @Test
    void otherwiseAllExecutionsAreToldOf() {
        Traced traced = Traced.run(Often.class);

        assertThat(traced.step("Often.plus").count()).isEqualTo(1_000);
        assertThat(traced.recording().notices()).isEmpty();
    }

    @Test
    void nothingIsToldOfWhileNoRunIsOpen() {
        assertThat(Gate.skips(0)).isTrue();
    }

    @Test
    void whatSeveralRunsDoNotHearOfIsCountedToo() {
        Quota quota = new Quota(2);
        quota.admits(7);
        quota.admits(7);

        assertThat(quota.admits(7)).isFalse();
        quota.skip(7, 10);
        assertThat(quota.skipped()).containsOnly(entry(7, 11L));
        assertThat(quota.spent()).containsExactly(7);
    }
}
