package dev.whodunit.diagnosis;

import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The libraries of the accepted run beside those of the current one, and what can be said of calls into them. */
final class LibraryComparison {

    private static final String JDK = "jdk";

    private final Map<String, Library> accepted;
    private final Map<String, Library> current;
    private final EnvironmentComparison environment;

    LibraryComparison(List<Library> accepted, List<Library> current, EnvironmentComparison environment) {
        this.accepted = index(accepted);
        this.current = index(current);
        this.environment = environment;
    }

    private static Map<String, Library> index(List<Library> libraries) {
        Map<String, Library> byName = new LinkedHashMap<>();
        libraries.forEach(library -> byName.put(library.name(), library));
        return byName;
    }

    /** The change of the library that a function comes from, {@code commons-csv 1.13.0 → 1.14.1}, if there is one. */
    Optional<String> changeOf(FunctionRef function) {
        boolean fromJdk =
                function.className().startsWith("java.") || function.className().startsWith("javax.");
        if (fromJdk) {
            return environment.java().map(versions -> JDK + " " + versions).or(() -> change(JDK));
        }
        List<String> likely = new ArrayList<>();
        List<String> possible = new ArrayList<>();
        for (String name : current.keySet()) {
            if (!name.equals(JDK)) {
                (namesPackage(name, function) ? likely : possible).add(name);
            }
        }
        return (likely.isEmpty() ? possible : likely)
                .stream().flatMap(name -> change(name).stream()).findFirst();
    }

    private static boolean namesPackage(String library, FunctionRef function) {
        String className = function.className().toLowerCase(Locale.ROOT);
        return Arrays.stream(library.toLowerCase(Locale.ROOT).split("[-_.]", -1))
                .allMatch(className::contains);
    }

    private Optional<String> change(String name) {
        Library before = accepted.get(name);
        Library now = current.get(name);
        if (before == null || now == null || before.equals(now)) {
            return Optional.empty();
        }
        boolean sameVersion = before.version().equals(now.version());
        String change = sameVersion ? now.version() + " (another file)" : before.version() + " → " + now.version();
        return Optional.of(name + " " + change);
    }

    /** Whether all that a library call was given is known, and is the same on both sides. */
    static boolean hasKnownInputs(Findings.Difference call) {
        if (!CallLog.isComplete(call.current().input())) {
            return false;
        }
        FunctionRef function = call.current().step().function();
        Optional<Call> before = call.accepted().step().sample(call.accepted().index());
        Optional<Call> now = call.current().step().sample(call.current().index());
        if (before.isEmpty() || now.isEmpty()) {
            return Visibility.hasImmutableReceiver(function);
        }
        if (before.get().input("this").isPresent() && now.get().input("this").isPresent()) {
            return before.get()
                    .input("this")
                    .get()
                    .hasSameContentAs(now.get().input("this").get());
        }
        return Visibility.hasImmutableReceiver(function)
                || now.get().inputs().size() == Descriptors.parameterCount(function.descriptor());
    }
}
