package dev.whodunit.followed;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.weave.Scope;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Runs programs as they are, and again while their values are followed; prints each that gives something else then. */
final class FollowedPrograms {

    private FollowedPrograms() {}

    public static void main(String[] names) {
        for (String name : names) {
            Predicate<String> own = candidate -> candidate.equals(name) || candidate.startsWith(name + "$");
            ClassLoader parent = FollowedPrograms.class.getClassLoader();
            String plain = resultOf(name, new ChildFirstLoader(parent, own));
            try (OpenRun run = Tracer.start().open(Scope.of(name), Budget.DEFAULT, true, reading -> {})) {
                run.enterPhase(Phase.TEST);
                String followed = resultOf(name, new ChildFirstLoader(parent, own));
                run.suspend();
                run.recording(new RunIdentity(name, name, "call", name, name));
                boolean isWoven = run.lineage().artifacts().stream()
                        .anyMatch(artifact -> artifact.cells().size() > 0);
                if (!plain.equals(followed) || !isWoven) {
                    System.out.println(name + ": " + plain + " became " + followed + (isWoven ? "" : ", not woven"));
                }
            }
        }
        System.out.println(names.length + " programs");
    }

    private static String resultOf(String name, ClassLoader loader) {
        try {
            Object result = ((Callable<?>) Class.forName(name, true, loader)
                            .getDeclaredConstructor()
                            .newInstance())
                    .call();
            return result instanceof Object[] several ? Arrays.deepToString(several) : String.valueOf(result);
        } catch (Throwable thrown) {
            return "threw " + thrown;
        }
    }
}
