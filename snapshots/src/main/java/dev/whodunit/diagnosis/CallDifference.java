package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * How far what went into an execution, and what came out, is from what was accepted; see {@link ValueComparison}.
 *
 * @param receiver the difference of the object that it was called on
 * @param input the greatest difference of its inputs; without the receiver where that is an input by what is read from it
 * @param output the greatest difference of its result and of what it changed
 */
record CallDifference(double receiver, double input, double output) {

    private static final String RECEIVER = "this";

    static CallDifference between(FunctionRef function, Call accepted, Call current, ValueComparison values) {
        return between(function, accepted, current, values, OptionalDouble.empty());
    }

    /** @param result the difference of the result, if something was said of it */
    static CallDifference between(
            FunctionRef function, Call accepted, Call current, ValueComparison values, OptionalDouble result) {
        boolean isLibrary = function.kind() == FunctionKind.LIBRARY;
        ToDoubleBiFunction<Artifact, Artifact> handed = (before, now) -> values.betweenHanded(function, before, now);
        double receiver = receiver(accepted, current, handed);
        boolean isInput = !Double.isNaN(receiver) && (!isLibrary || Visibility.hasImmutableReceiver(function));
        double inputs = between(accepted.inputs(), current.inputs(), false, handed);
        double output = accepted.threw() == current.threw()
                ? result.orElseGet(() -> values.between(accepted.output(), current.output()))
                : ValueComparison.OTHER;
        return new CallDifference(
                receiver,
                isInput ? ValueComparison.worse(inputs, receiver) : inputs,
                ValueComparison.worse(
                        output, between(accepted.changed(), current.changed(), isLibrary, values::between)));
    }

    private static double receiver(Call accepted, Call current, ToDoubleBiFunction<Artifact, Artifact> handed) {
        return accepted.input(RECEIVER)
                .flatMap(before -> current.input(RECEIVER).map(now -> handed.applyAsDouble(before, now)))
                .orElse(ValueComparison.SAME);
    }

    private static double between(
            List<Artifact> accepted,
            List<Artifact> current,
            boolean withReceiver,
            ToDoubleBiFunction<Artifact, Artifact> values) {
        List<Artifact> before = withReceiver ? accepted : withoutReceiver(accepted);
        List<Artifact> now = withReceiver ? current : withoutReceiver(current);
        if (before.size() != now.size()) {
            return ValueComparison.OTHER;
        }
        double worst = ValueComparison.SAME;
        for (int i = 0; i < before.size(); i++) {
            worst = ValueComparison.worse(worst, values.applyAsDouble(before.get(i), now.get(i)));
        }
        return worst;
    }

    private static List<Artifact> withoutReceiver(List<Artifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> !artifact.name().equals(RECEIVER))
                .toList();
    }
}
