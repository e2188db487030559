package dev.whodunit.assertions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over what was learned from data.
 *
 * <pre>{@code
 * assertThat(run).model("classifier").hasParameter("epochs", 5);    // passes
 * assertThat(run).model("classifier").hasParameter("epoch", 5);     // fails, and lists the parameters
 * }</pre>
 */
public class ModelAssert extends AbstractKindAssert<ModelAssert> {

    static final AssertKind<ModelAssert, RecordedArtifact> KIND =
            new AssertKind<>(ModelAssert.class, RecordedArtifact.class, ModelAssert::new);

    /** @param actual the model */
    public ModelAssert(@Nullable RecordedArtifact actual) {
        super(actual, ModelAssert.class);
    }

    /**
     * Fails unless a parameter has this value; numbers compare by value.
     *
     * @param name of the field, or of the fields that lead to it, as in {@code optimiser.rate}
     */
    public ModelAssert hasParameter(String name, @Nullable Object value) {
        return checkContent(content -> parameter(content.parameters(), name, value));
    }

    private Optional<Problem> parameter(
            Map<String, @Nullable Object> parameters, String name, @Nullable Object expected) {
        List<String> meant = parameters.containsKey(name)
                ? List.of(name)
                : parameters.keySet().stream()
                        .filter(path -> path.endsWith("." + name))
                        .toList();
        if (meant.size() != 1) {
            return Optional.of(
                    meant.isEmpty()
                            ? KindMessages.noSuchParameter(actual, name, parameters.keySet())
                            : KindMessages.ambiguousParameter(actual, name, meant));
        }
        Object value = parameters.get(meant.get(0));
        return ColumnValues.areEqual(value, expected)
                ? Optional.empty()
                : Optional.of(KindMessages.wrong(
                        "The parameter " + meant.get(0) + " of " + actual, shown(expected), shown(value)));
    }
}
