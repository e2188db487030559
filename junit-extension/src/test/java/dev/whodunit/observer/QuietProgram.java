package dev.whodunit.observer;

import dev.whodunit.record.Budget;
import dev.whodunit.testing.Traced;
import java.util.HashSet;
import java.util.Set;
import targets.observed.Beginnings;

/** Traces a program in all ways, and exits with the number of threads that came and are still there. */
final class QuietProgram {

    private QuietProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Set<String> before = threads();
        Traced.idle(Beginnings.class);
        Traced.run(Beginnings.class, Budget.LIGHT);
        Traced.run(Beginnings.class);
        Traced.followed(Beginnings.class);
        Set<String> after = threads();
        after.removeAll(before);
        System.exit(after.size());
    }

    private static Set<String> threads() {
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return names;
    }
}
