package dev.whodunit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArtifactContentTest {

    @Test
    void eachElementOfAListIsATurnAndItsTextIsWhatSomebodySaid() {
        ArtifactContent content = ArtifactContent.of(
                "[{\"role\":\"user\",\"text\":\"hello\"},\"plain\","
                        + "{\"name\":null,\"contents\":[{\"text\":\"see\"},{\"text\":\"this\"}]},{\"who\":\"bot\",\"said\":\"hi\"}]");

        assertThat(content.turns()).containsExactly("hello", "plain", "see this", "bot hi");
    }

    @Test
    void turnsAreFoundInTheFieldThatHoldsThem() {
        assertThat(ArtifactContent.of("{\"id\":7,\"messages\":[{\"text\":\"hello\"}]}")
                        .turns())
                .containsExactly("hello");
    }

    @Test
    void oneMessageIsOneTurn() {
        assertThat(ArtifactContent.of("{\"text\":\"hello\",\"attributes\":{}}").turns())
                .containsExactly("hello");
    }

    @Test
    void parametersAreNamedByTheFieldsThatLeadToThem() {
        ArtifactContent content =
                ArtifactContent.of("{\"epochs\":5,\"optimiser\":{\"rate\":0.1,\"name\":null},\"weights\":[1.5,2]}");

        assertThat(content.parameters())
                .containsEntry("epochs", 5)
                .containsEntry("optimiser.rate", 0.1)
                .containsEntry("optimiser.name", null)
                .containsEntry("weights", List.of(1.5, 2));
    }

    @Test
    void numbersThatJsonHasNotAreRead() {
        assertThat(ArtifactContent.of("\"NaN\"").number()).contains(Double.NaN);
        assertThat(ArtifactContent.of("0.5").number()).contains(0.5);
        assertThat(ArtifactContent.of("\"0.5\"").number()).isEmpty();
    }
}
