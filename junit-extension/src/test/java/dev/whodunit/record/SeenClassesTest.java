package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Artifact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenClassesTest {

    private final ValueProbe probe = new ValueProbe(ValueReader.builder().build(), Budget.DEFAULT);

    @Test
    void classesAreKnownOfWhatWasKept() {
        Artifact codes = probe.sample(new ArrayList<>(List.of("SJC")));

        assertThat(probe.classes().of(codes.named("codes"))).containsExactly(ArrayList.class, String.class);
    }

    @Test
    void ofValuesThatLookAlikeTheFirstOneCounts() {
        Artifact first = probe.sample(new ArrayList<>(List.of("SJC")));
        Artifact next = probe.sample(List.of("SJC"));

        assertThat(probe.classes().of(next)).isEqualTo(probe.classes().of(first));
    }

    @Test
    void nothingIsKnownOfOthers() {
        Artifact elsewhere = ValueReader.builder().build().read("SJC", 10);

        assertThat(probe.classes().of(elsewhere)).isEmpty();
    }
}
