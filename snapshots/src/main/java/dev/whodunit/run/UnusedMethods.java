package dev.whodunit.run;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.MethodRef;
import dev.whodunit.map.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods of a run's code map that somebody wrote and that did not run. What runs without being noted is left out, since
 * nothing can be said of it: methods that only return a field, what the compiler makes, and static initialisers, which
 * may have run before.
 */
final class UnusedMethods {

    private static final int BRIDGE = 0x0040;
    private static final int SYNTHETIC = 0x1000;
    private static final Set<String> ENUM_SUPPORT = Set.of("values", "valueOf");

    private UnusedMethods() {}

    static List<MethodRef> of(Recording run) {
        Set<MethodRef> ran = new HashSet<>();
        run.steps().stream()
                .map(Step::function)
                .forEach(function ->
                        ran.add(new MethodRef(function.className(), function.method(), function.descriptor())));
        return run.map().classes().stream()
                .flatMap(owner -> owner.methods().stream()
                        .filter(method -> isNotedWhenItRuns(owner, method))
                        .map(method -> new MethodRef(owner.name(), method.name(), method.descriptor())))
                .filter(method -> !ran.contains(method))
                .toList();
    }

    private static boolean isNotedWhenItRuns(MappedClass owner, MappedMethod method) {
        boolean lambda = method.name().startsWith("lambda$");
        boolean compilers = (method.access() & BRIDGE) != 0
                || ((method.access() & SYNTHETIC) != 0 && !lambda)
                || (owner.superName().equals("java.lang.Enum") && ENUM_SUPPORT.contains(method.name()))
                || method.sites().stream().anyMatch(UnusedMethods::isRecordSupport);
        return method.hasCode() && !compilers && !method.name().equals("<clinit>") && !onlyReturnsAField(method);
    }

    private static boolean isRecordSupport(Site site) {
        return site.kind() == Site.Kind.DYNAMIC && site.owner().equals("java.lang.runtime.ObjectMethods");
    }

    private static boolean onlyReturnsAField(MappedMethod method) {
        return method.parameters().isEmpty()
                && method.constants().isEmpty()
                && method.sites().size() == 1
                && method.sites().get(0).kind() == Site.Kind.FIELD_READ;
    }
}
