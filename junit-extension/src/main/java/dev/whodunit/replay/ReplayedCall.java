package dev.whodunit.replay;

import dev.whodunit.canonical.UnmakeableException;
import dev.whodunit.canonical.ValueMaker;
import dev.whodunit.canonical.ValueMaker.Identity;
import dev.whodunit.canonical.ValueMaker.Made;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Replay.Done;
import dev.whodunit.diagnosis.Replay.Experiment;
import dev.whodunit.diagnosis.Replay.Given;
import dev.whodunit.diagnosis.Replay.Outcome;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call, made twice: on values that are objects of their own, and on values that are shared where they are equal. Code that
 * does something else with the one than with the other looks at what the recording does not tell.
 */
final class ReplayedCall {

    private static final int WHOLE = 10_000_000;
    private static final int LONGEST_JSON = 1_000_000;

    private final Experiment experiment;
    private final ValueReader reader;
    private final PipelineClasses classes;

    ReplayedCall(Experiment experiment, ValueReader reader, ClassLoader loader) {
        this.experiment = experiment;
        this.reader = reader;
        this.classes = new PipelineClasses(experiment, loader);
    }

    Outcome outcome() {
        try {
            Target target = Target.of(experiment.function(), classes);
            Done separate = call(target, Identity.SEPARATE);
            Done shared = call(target, Identity.SHARED);
            return isSame(separate.call(), shared.call())
                    ? Outcome.of(separate)
                    : Outcome.none("it depends on the identity or the order of what it is given");
        } catch (UnmakeableException unmakeable) {
            return Outcome.none(String.valueOf(unmakeable.getMessage()));
        } catch (NotCallableException notCallable) {
            return Outcome.none(String.valueOf(notCallable.getMessage()));
        }
    }

    private Done call(Target target, Identity identity) throws UnmakeableException, NotCallableException {
        ValueMaker maker = new ValueMaker(reader, classes, identity);
        List<Given> inputs = experiment.inputs();
        boolean hasReceiver =
                target.needsReceiver() && inputs.size() == target.parameters().size() + 1;
        boolean fits = hasReceiver || inputs.size() == target.parameters().size();
        if (!fits) {
            throw new NotCallableException("it has other parameters now");
        }
        List<@Nullable Object> values = new ArrayList<>();
        boolean isExact = true;
        for (int i = 0; i < inputs.size(); i++) {
            int parameter = hasReceiver ? i - 1 : i;
            Type type = parameter < 0 ? target.owner() : target.parameters().get(parameter);
            Made made = maker.make(inputs.get(i).artifact(), inputs.get(i).json(), type);
            values.add(made.value());
            isExact &= made.isExact();
        }
        Object receiver = receiver(target, maker, hasReceiver, values);
        return call(target, receiver, hasReceiver ? values.subList(1, values.size()) : values, values, isExact);
    }

    /** An object without content is the same whichever it is, and is not kept with small calls. */
    private static @Nullable Object receiver(
            Target target, ValueMaker maker, boolean hasReceiver, List<@Nullable Object> values)
            throws UnmakeableException {
        if (hasReceiver) {
            return values.get(0);
        }
        return target.needsReceiver() ? maker.makeEmpty(target.owner()) : null;
    }

    private Done call(
            Target target,
            @Nullable Object receiver,
            List<@Nullable Object> arguments,
            List<@Nullable Object> values,
            boolean isExact)
            throws NotCallableException {
        boolean threw = false;
        Object result;
        try {
            result = target.call(receiver, arguments.toArray());
        } catch (InvocationTargetException thrown) {
            result = exception(thrown.getCause());
            threw = true;
        } catch (ReflectiveOperationException | IllegalArgumentException | InaccessibleObjectException closed) {
            throw new NotCallableException("it cannot be called: " + closed.getMessage());
        }
        Artifact output = target.returnsNothing() && !threw ? Artifact.VOID : reader.read(result, WHOLE);
        List<Artifact> inputs =
                experiment.inputs().stream().map(Given::artifact).toList();
        String json = reader.json(result, LONGEST_JSON).orElse("");
        return new Done(new Call(0, inputs, output, threw, changed(values)), json, isExact);
    }

    /** What is wrong with the JVM or with the class files is no outcome of the function. */
    private static @Nullable Throwable exception(@Nullable Throwable thrown) throws NotCallableException {
        if (thrown instanceof Error && !(thrown instanceof AssertionError)) {
            throw new NotCallableException(
                    "calling it again failed with " + thrown.getClass().getSimpleName());
        }
        return thrown;
    }

    private List<Artifact> changed(List<@Nullable Object> values) {
        List<Artifact> changed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Artifact before = experiment.inputs().get(i).artifact();
            Artifact now = reader.read(values.get(i), WHOLE).named(before.name());
            if (!now.fingerprint().equals(before.fingerprint())) {
                changed.add(now);
            }
        }
        return changed;
    }

    private static boolean isSame(Call call, Call other) {
        boolean isKnown =
                call.output().state() != ArtifactState.COMPLETE || call.output().hasSameContentAs(other.output());
        return isKnown && call.threw() == other.threw() && fingerprints(call).equals(fingerprints(other));
    }

    private static List<Object> fingerprints(Call call) {
        return call.changed().stream().<Object>map(Artifact::fingerprint).toList();
    }
}
