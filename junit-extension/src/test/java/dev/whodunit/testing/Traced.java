package dev.whodunit.testing;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Call;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * A program that was run plainly and then traced.
 *
 * @param plain what the class gave as it is
 * @param result what its woven copy gave
 * @param recording what was recorded of the woven copy
 */
public record Traced(Object plain, Object result, Recording recording) {

    /** Runs the class as it is, then a woven copy of it and its nested classes. */
    public static Traced run(Class<? extends Callable<?>> program) {
        return run(program, Budget.DEFAULT);
    }

    /** The same with another budget. */
    public static Traced run(Class<? extends Callable<?>> program, Budget budget) {
        return run(program, budget, false);
    }

    /** The same with labels; the class keeps them until this JVM ends. */
    public static Traced followed(Class<? extends Callable<?>> program) {
        return run(program, Budget.DEFAULT, true);
    }

    private static Traced run(Class<? extends Callable<?>> program, Budget budget, boolean withLineage) {
        String name = program.getName();
        ClassLoader parent = program.getClassLoader();
        Predicate<String> own = candidate -> candidate.equals(name) || candidate.startsWith(name + "$");
        Object plain = resultOf(load(new ChildFirstLoader(parent, own), name));
        return traced(plain, new ChildFirstLoader(parent, own), name, Scope.of(name), budget, withLineage);
    }

    /** What a woven copy of the class gives while no run is open. */
    public static Object idle(Class<? extends Callable<?>> program) {
        String name = program.getName();
        Tracer.start().open(Scope.of(name), Budget.DEFAULT).close();
        Predicate<String> own = candidate -> candidate.equals(name) || candidate.startsWith(name + "$");
        return resultOf(load(new ChildFirstLoader(program.getClassLoader(), own), name));
    }

    /** Runs a class that these class files define, plainly and then woven. */
    public static Traced run(String name, Map<String, byte[]> classFiles) {
        return run(name, classFiles, Scope.of(name), Budget.DEFAULT, false);
    }

    /** The same with another scope and budget, and with labels if values are to be followed. */
    public static Traced run(
            String name, Map<String, byte[]> classFiles, Scope scope, Budget budget, boolean withLineage) {
        ClassLoader parent = Traced.class.getClassLoader();
        return traced(
                plain(name, classFiles),
                new ChildFirstLoader(parent, unseen -> false, classFiles),
                name,
                scope,
                budget,
                withLineage);
    }

    /** What a class that these class files define gives; they may be woven, and nobody listens. */
    public static Object plain(String name, Map<String, byte[]> classFiles) {
        return resultOf(load(new ChildFirstLoader(Traced.class.getClassLoader(), unseen -> false, classFiles), name));
    }

    private static Traced traced(
            Object plain, ClassLoader loader, String name, Scope scope, Budget budget, boolean withLineage) {
        try (OpenRun run = Tracer.start().open(scope, budget, withLineage, reading -> {})) {
            run.enterPhase(Phase.TEST);
            Object result = resultOf(load(loader, name));
            run.suspend();
            return new Traced(plain, result, run.recording(new RunIdentity(name, name, "call", name, name)));
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException absent) {
            throw new IllegalArgumentException(absent);
        }
    }

    private static Object resultOf(Class<?> program) {
        try {
            return ((Callable<?>) program.getDeclaredConstructor().newInstance()).call();
        } catch (Exception failure) {
            return "threw " + failure;
        }
    }

    /** The steps that execute the function of this name, as {@code FunctionRef.toString} writes it. */
    public List<Step> steps(String function) {
        return recording.steps().stream()
                .filter(step -> step.function().toString().equals(function))
                .toList();
    }

    /** The first of {@link #steps}. */
    public Step step(String function) {
        return steps(function).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + function + " in\n" + String.join("\n", tree())));
    }

    /** One line per step: indented by depth, with the function, how often it ran, and its first result. */
    public List<String> tree() {
        return treeOf(recording);
    }

    /** The same of any recording. */
    public static List<String> treeOf(Recording recording) {
        List<String> lines = new ArrayList<>();
        for (Step step : recording.steps()) {
            int depth = 0;
            for (int parent = step.parent();
                    parent >= 0;
                    parent = recording.step(parent).parent()) {
                depth++;
            }
            lines.add("  ".repeat(depth) + line(step));
        }
        return lines;
    }

    private static String line(Step step) {
        String count = step.count() == 1 ? "" : " x" + step.count();
        String result = step.samples().isEmpty() ? " ?" : result(step.samples().get(0));
        return step.function() + count + result;
    }

    private static String result(Call call) {
        String output = call.output().isVoid() ? "" : call.output().preview();
        return call.threw() ? " !" : output.isEmpty() ? "" : " = " + output;
    }
}
