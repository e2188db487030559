package dev.whodunit.assertions;

import java.util.Optional;
import java.util.function.DoublePredicate;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a figure that says how good something is.
 *
 * <pre>{@code
 * assertThat(run).metric("accuracy").isBetween(0.9, 1).isCloseTo(0.95, within(0.01));    // passes
 * }</pre>
 */
public class MetricAssert extends AbstractKindAssert<MetricAssert> {

    static final AssertKind<MetricAssert, RecordedArtifact> KIND =
            new AssertKind<>(MetricAssert.class, RecordedArtifact.class, MetricAssert::new);

    /** @param actual the metric */
    public MetricAssert(@Nullable RecordedArtifact actual) {
        super(actual, MetricAssert.class);
    }

    /** Fails unless it lies between two numbers, themselves included. */
    public MetricAssert isBetween(double low, double high) {
        return figure("lie between " + shown(low) + " and " + shown(high), value -> low <= value && value <= high);
    }

    /** Fails unless it is close to a number; with a strict offset, closer than that. */
    public MetricAssert isCloseTo(double expected, Offset<Double> offset) {
        return figure("be close to " + shown(expected) + " ± " + shown(offset.value), value -> {
            double distance = Math.abs(value - expected);
            return offset.strict ? distance < offset.value : distance <= offset.value;
        });
    }

    private MetricAssert figure(String expectation, DoublePredicate condition) {
        return checkContent(content -> {
            Optional<Double> value = content.number();
            if (value.isEmpty()) {
                return Optional.of(KindMessages.noNumber(actual));
            }
            return condition.test(value.get())
                    ? Optional.empty()
                    : Optional.of(KindMessages.wrongFigure(actual, expectation, shown(value.get())));
        });
    }
}
