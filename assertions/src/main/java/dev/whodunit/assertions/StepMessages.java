package dev.whodunit.assertions;

import dev.whodunit.run.FunctionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What is said when steps are not there, or are not as a test expects. */
final class StepMessages {

    private StepMessages() {}

    static Problem noSuchStep(RunUnderTest run, String text) {
        List<RecordedStep> traced = traced(run);
        List<String> names = Candidates.nearest(
                text,
                traced.stream().map(step -> step.step().function().toString()).toList(),
                name -> name.substring(name.lastIndexOf('.') + 1));
        String nearestFirst = names.size() > 1 ? ", the most alike first" : "";
        return Problem.of("There is no step \"" + text + "\" in " + run.title() + "."
                + (names.isEmpty()
                        ? "\nNo step was recorded: " + run.askWhyEmpty()
                        : "\nSteps that ran" + nearestFirst + ":" + Candidates.lines(names)));
    }

    static Problem noStepAt(RunUnderTest run, String file, int line) {
        List<String> there = run.steps().stream()
                .filter(step -> step.step().site().file().equals(file))
                .sorted(Comparator.comparingInt(
                        step -> Math.abs(step.step().site().line() - line)))
                .map(RecordedStep::toString)
                .distinct()
                .toList();
        return Problem.of("No step was called at " + file + ":" + line + " in " + run.title() + "."
                + (there.isEmpty()
                        ? "\nNothing was called from " + file + ": give the file name without its folder."
                        : "\nSteps called from " + file + ", the nearest first:" + Candidates.lines(there)));
    }

    static Problem ambiguous(RunUnderTest run, String text, List<RecordedStep> found) {
        List<String> ways = new ArrayList<>(List.of("with step(\"" + text + "\", n)"));
        if (areDistinct(found, RecordedStep::path)) {
            ways.add("by its call path");
        }
        if (areDistinct(found, step -> step.step().site().location())) {
            ways.add("with stepAt(file, line)");
        }
        return Problem.of("\"" + text + "\" means " + found.size() + " steps in " + run.title() + ":"
                + numbered(found)
                + "\nChoose one " + String.join(" or ", ways) + ".");
    }

    static Problem severalOfClass(RunUnderTest run, String className, List<RecordedStep> found) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        List<String> names = found.stream().map(RecordedStep::name).distinct().toList();
        return Problem.of(simple + " has " + found.size() + " steps in " + run.title() + ":" + Candidates.lines(names)
                + "\nChoose one with step(" + simple.replace('$', '.') + ".class, \"" + names.get(0) + "\") or step(\""
                + found.get(0).step().function() + "\").");
    }

    static Problem noNthStep(RunUnderTest run, String text, int n, List<RecordedStep> found) {
        return Problem.of("There is no step \"" + text + "\" number " + n + " in " + run.title()
                + ". They are counted from 0:" + numbered(found));
    }

    static Problem wrongCount(RecordedStep step, long expected) {
        return new Problem(
                "Step " + step + " should have run " + times(expected) + ", but ran "
                        + times(step.step().count()) + ".",
                expected,
                step.step().count());
    }

    static Problem unexpectedCall(RunUnderTest run, String text, List<RecordedStep> found) {
        List<String> lines = found.stream()
                .map(step ->
                        step + "   " + step.path() + "   " + times(step.step().count()))
                .toList();
        return Problem.of("\"" + text + "\" should not have been called in " + run.title() + ", but was:"
                + Candidates.lines(lines));
    }

    static Problem wrongCaller(RecordedStep step, String expected) {
        return Problem.of("Step " + step + " should have been called from \"" + expected + "\", but was called from "
                + step.parent().map(RecordedStep::toString).orElse("outside the pipeline")
                + ".\nIts call path: " + step.path());
    }

    /** In the order in which they first ran; with callers' lines and results where nothing else tells them apart. */
    private static String numbered(List<RecordedStep> found) {
        boolean briefIsEnough = areDistinct(found, step -> step + "   " + step.path());
        return Candidates.lines(IntStream.range(0, found.size())
                .mapToObj(i -> "[" + i + "] "
                        + (briefIsEnough ? found.get(i) + "   " + found.get(i).path() : inDetail(found.get(i))))
                .toList());
    }

    private static String inDetail(RecordedStep step) {
        String result = step.step().samples().stream()
                .filter(call -> !call.output().isVoid())
                .findFirst()
                .map(call -> (call.threw() ? ", threw " : ", gave ") + Texts.typeAndSize(call.output()) + " "
                        + Texts.preview(call.output()))
                .orElse("");
        return step.step().function() + "   " + step.pathWithLines() + "   "
                + times(step.step().count()) + result;
    }

    private static boolean areDistinct(List<RecordedStep> found, Function<RecordedStep, String> text) {
        return found.stream().map(text).distinct().count() == found.size();
    }

    private static List<RecordedStep> traced(RunUnderTest run) {
        List<RecordedStep> traced = run.steps().stream()
                .filter(step -> step.step().function().kind().isTraced())
                .filter(step -> step.step().function().kind() != FunctionKind.STATIC_INITIALIZER)
                .toList();
        return traced.isEmpty() ? run.steps() : traced;
    }

    static String times(long count) {
        return count == 1 ? "once" : Texts.count(count) + " times";
    }
}
