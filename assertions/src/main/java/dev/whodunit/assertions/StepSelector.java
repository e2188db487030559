package dev.whodunit.assertions;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the steps that a text in a test means: a function's name, {@code FlightDelays.rank}, a call path
 * {@code rank > dropCancelled}, or a class. Code of the pipeline comes before library calls of the same name, functions
 * before classes.
 */
final class StepSelector {

    private static final String PATH = " > ";

    private StepSelector() {}

    /** All steps that the text can mean, in the order in which they first ran. */
    static List<RecordedStep> matching(RunUnderTest run, String text) {
        List<RecordedStep> named = preferred(run.steps(), step -> matches(step, text));
        return named.isEmpty() ? preferred(run.steps(), step -> isClass(step, text)) : named;
    }

    /** The one step that the text means. */
    static Lookup<RecordedStep> one(RunUnderTest run, String text) {
        List<RecordedStep> named = preferred(run.steps(), step -> matches(step, text));
        if (named.isEmpty()) {
            return ofClass(run, text);
        }
        return named.size() == 1
                ? Lookup.found(named.get(0))
                : Lookup.missing(StepMessages.ambiguous(run, text, named));
    }

    /** The one step whose function is declared in the class. */
    static Lookup<RecordedStep> ofClass(RunUnderTest run, String className) {
        List<RecordedStep> found = preferred(run.steps(), step -> isClass(step, className));
        if (found.isEmpty()) {
            return Lookup.missing(StepMessages.noSuchStep(run, className));
        }
        return found.size() == 1
                ? Lookup.found(found.get(0))
                : Lookup.missing(StepMessages.severalOfClass(run, className, found));
    }

    /** The n-th of the steps that the text means, from 0. */
    static Lookup<RecordedStep> nth(RunUnderTest run, String text, int n) {
        List<RecordedStep> found = matching(run, text);
        if (found.isEmpty()) {
            return Lookup.missing(StepMessages.noSuchStep(run, text));
        }
        return n >= 0 && n < found.size()
                ? Lookup.found(found.get(n))
                : Lookup.missing(StepMessages.noNthStep(run, text, n, found));
    }

    /** The one step that is called at a line. */
    static Lookup<RecordedStep> at(RunUnderTest run, String file, int line) {
        List<RecordedStep> found = preferred(
                run.steps(),
                step -> step.step().site().file().equals(file)
                        && step.step().site().line() == line);
        String text = file + ":" + line;
        return found.size() == 1
                ? Lookup.found(found.get(0))
                : Lookup.missing(
                        found.isEmpty()
                                ? StepMessages.noStepAt(run, file, line)
                                : StepMessages.ambiguous(run, text, found));
    }

    /** Whether the text can mean this step. */
    static boolean matches(RecordedStep step, String text) {
        int last = text.lastIndexOf(PATH);
        if (last < 0) {
            return isFunction(step, text);
        }
        Optional<RecordedStep> parent = step.parent();
        return isFunction(step, text.substring(last + PATH.length()).strip())
                && parent.isPresent()
                && matches(parent.get(), text.substring(0, last).strip());
    }

    private static boolean isFunction(RecordedStep step, String text) {
        FunctionRef function = step.step().function();
        return text.equals(function.displayName())
                || text.equals(function.method())
                || text.equals(function.toString())
                || text.equals(function.className() + "." + function.method())
                || text.equals(function.className() + "." + function.displayName());
    }

    private static boolean isClass(RecordedStep step, String text) {
        FunctionRef function = step.step().function();
        return text.equals(function.className()) || text.equals(function.simpleClassName());
    }

    private static List<RecordedStep> preferred(List<RecordedStep> steps, Predicate<RecordedStep> condition) {
        List<RecordedStep> all = steps.stream().filter(condition).toList();
        List<RecordedStep> traced =
                all.stream().filter(step -> kind(step).isTraced()).toList();
        List<RecordedStep> calls =
                all.stream().filter(step -> kind(step) == FunctionKind.LIBRARY).toList();
        return !traced.isEmpty() ? traced : !calls.isEmpty() ? calls : all;
    }

    private static FunctionKind kind(RecordedStep step) {
        return step.step().function().kind();
    }
}
