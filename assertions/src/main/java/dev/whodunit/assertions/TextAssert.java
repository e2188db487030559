package dev.whodunit.assertions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over the texts in what a language model is asked, or answers.
 *
 * <pre>{@code
 * assertThat(run).prompt("question").containsText("Berlin").doesNotContainText("password");    // passes
 * }</pre>
 */
public class TextAssert extends AbstractKindAssert<TextAssert> {

    static final AssertKind<TextAssert, RecordedArtifact> KIND =
            new AssertKind<>(TextAssert.class, RecordedArtifact.class, TextAssert::new);

    /** @param actual the prompt or the answer */
    public TextAssert(@Nullable RecordedArtifact actual) {
        super(actual, TextAssert.class);
    }

    /** Fails unless the text is in one of its texts. */
    public TextAssert containsText(String text) {
        return checkContent(content -> content.texts().stream().anyMatch(each -> each.contains(text))
                ? Optional.empty()
                : Optional.of(KindMessages.wrongText(actual, "should contain", text, content.texts())));
    }

    /** Fails if the text is in one of its texts. */
    public TextAssert doesNotContainText(String text) {
        return checkContent(content -> content.texts().stream().noneMatch(each -> each.contains(text))
                ? Optional.empty()
                : Optional.of(KindMessages.wrongText(actual, "should not contain", text, content.texts())));
    }
}
