package dev.whodunit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.weave.Scope;
import dev.whodunit.weave.WeavingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {

    @Test
    void scopeFolderAndNameAreRead() {
        AgentOptions options = AgentOptions.parse("trace=com.acme..+org.flights.*,out=target/run,name=nightly");

        assertThat(options.trace()).isEqualTo(Scope.of("com.acme..,org.flights.*"));
        assertThat(options.out()).contains(Path.of("target/run"));
        assertThat(options.name()).contains("nightly");
    }

    @Test
    void withoutOptionsNothingIsTraced() {
        AgentOptions options = AgentOptions.parse(" ");

        assertThat(options.trace().isEmpty()).isTrue();
        assertThat(options.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"output=x", "trace", "trace=a..,verbose"})
    void anUnknownOptionIsExplained(String text) {
        assertThatThrownBy(() -> AgentOptions.parse(text))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("Whodunit's agent does not know the option \"")
                .hasMessageContaining("Write -javaagent:<jar>=trace=com.acme..,out=DIRECTORY");
    }

    @Test
    void valuesAreFollowedOnlyIfThatIsSaid() {
        assertThat(AgentOptions.parse("trace=a..,lineage=true").lineage()).isTrue();
        assertThat(AgentOptions.parse("trace=a..").lineage()).isFalse();
        assertThatThrownBy(() -> AgentOptions.parse("trace=a..,lineage=deep"))
                .isInstanceOf(WeavingException.class)
                .hasMessageStartingWith(
                        "Whodunit's agent is told lineage=deep, but that must be true or false. Write ");
    }

    @Test
    void aFolderWithoutAScopeIsExplained() {
        assertThatThrownBy(() -> AgentOptions.parse("out=target/run"))
                .isInstanceOf(WeavingException.class)
                .hasMessageContaining("is told where to record but not what");
    }
}
