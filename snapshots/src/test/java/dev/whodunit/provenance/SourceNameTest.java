package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceNameTest {

    @Test
    void aPrefixSaysWhatIsMeant() {
        assertThat(SourceName.of("docs")).isEqualTo(new SourceName("docs", true, true));
        assertThat(SourceName.of("file:docs")).isEqualTo(new SourceName("docs", true, false));
        assertThat(SourceName.of("artifact:docs[0]")).isEqualTo(new SourceName("docs[0]", false, true));
    }
}
