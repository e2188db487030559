package dev.whodunit.hazards;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.replay.ReplayInThisJvm;
import dev.whodunit.run.Library;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.weave.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records programs, each time in a class loader of its own. All classes of the program are traced but two kinds: the class
 * {@code Given} stands for the test, and calls the program by {@code run(Path folder)}, perhaps after what an earlier test
 * did in {@code earlier(Path folder)}; and classes whose names end in {@code Library} stand for a library. Without a
 * {@code Given}, the class that bears the program's name is called by {@code run()}.
 */
final class HazardRun {

    private static final String PACKAGE = "hazards.";
    private static final Scope SCOPE =
            new Scope(Set.of(PACKAGE + "*"), Set.of(PACKAGE + "Given", PACKAGE + "*Library"));

    /** Three calls of a step, some hundred elements: less than any of the programs makes. */
    private static final Budget SMALL =
            new Budget(1, 3, 1_000, 500, 5_000, 5_000, 200, 2_000, Integer.MAX_VALUE, 1_000);

    private final HazardCase hazard;
    private final Path folder;
    private final Budget budget;
    private final Map<String, Map<String, byte[]>> programs = new HashMap<>();
    private final Map<Version, Recorded> recorded = new EnumMap<>(Version.class);

    /** Which of the programs to record. */
    enum Version {
        /** As it was accepted. */
        ACCEPTED,
        /** The accepted one, once more. */
        AGAIN,
        /** After the change. */
        CURRENT,
        /** The current one, once more. */
        CURRENT_AGAIN,
        /** The accepted one in {@link OtherCode}. */
        ACCEPTED_IN_OTHER_CODE,
        /** After the change, in {@link OtherCode}. */
        CURRENT_IN_OTHER_CODE;

        private boolean isCurrent() {
            return this == CURRENT || this == CURRENT_AGAIN || this == CURRENT_IN_OTHER_CODE;
        }

        private boolean isInOtherCode() {
            return this == ACCEPTED_IN_OTHER_CODE || this == CURRENT_IN_OTHER_CODE;
        }
    }

    /** What a program returned while it was recorded, as text, what was recorded of it, and what calls its functions again. */
    record Recorded(String result, Recording recording, Replay replay) {}

    /** @param folder what the program may write to */
    HazardRun(HazardCase hazard, Path folder) {
        this.hazard = hazard;
        this.folder = folder;
        this.budget = hazard.smallBudget() ? SMALL : Budget.DEFAULT;
    }

    /** Runs a version of the program, the first time that it is asked for. */
    Recorded of(Version version) throws Exception {
        Recorded known = recorded.get(version);
        if (known == null) {
            String source = version.isCurrent() ? hazard.current() : hazard.accepted();
            try (HazardEnvironment unused = HazardEnvironment.with(HazardCase.environment(source))) {
                known = record(source, version.isInOtherCode());
            }
            recorded.put(version, known);
        }
        return known;
    }

    private Recorded record(String source, boolean inOtherCode) throws Exception {
        Map<String, byte[]> compiled = programs.computeIfAbsent(
                source, text -> CompiledSource.compile(PACKAGE + hazard.name(), text, "-g", "-nowarn"));
        Map<String, byte[]> program = new HashMap<>(compiled);
        if (inOtherCode) {
            program.replaceAll((name, classFile) -> OtherCode.in(classFile));
        }
        ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, program);
        Optional<Class<?>> given = find(loader, PACKAGE + "Given");
        try (OpenRun earlier = Tracer.start().open(SCOPE, budget)) {
            earlier.enterPhase(Phase.TEST);
            if (given.isPresent()) {
                call(given.get(), "earlier");
            }
        }
        try (OpenRun run = Tracer.start().open(SCOPE, budget)) {
            run.enterPhase(Phase.TEST);
            String result = call(given.isPresent() ? given.get() : loader.loadClass(PACKAGE + hazard.name()), "run");
            run.suspend();
            String name = hazard.name();
            Recording recording = run.recording(new RunIdentity(name, name, "run", name, name));
            return new Recorded(result, recording.withLibraries(libraries(recording, source)), replay(run, loader));
        }
    }

    private static Replay replay(OpenRun run, ClassLoader loader) {
        ValueReader reader = ValueReader.builder().inScope(SCOPE.matcher()).build();
        return new ReplayInThisJvm(
                reader,
                loader,
                Duration.ofSeconds(20),
                work -> run.unobserved(() -> {
                    work.run();
                    return true;
                }));
    }

    private static Optional<Class<?>> find(ClassLoader loader, String name) {
        try {
            return Optional.of(loader.loadClass(name));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static List<Library> libraries(Recording recording, String source) {
        List<Library> libraries = new ArrayList<>(recording.libraries());
        HazardCase.library(source)
                .ifPresent(version -> libraries.add(new Library("library", version, "hash of " + version)));
        return libraries;
    }

    /** What a program throws is part of what was recorded of it, and no failure of the test. */
    private String call(Class<?> type, String name) throws Exception {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                try {
                    return String.valueOf(
                            method.getParameterCount() == 0 ? method.invoke(null) : method.invoke(null, folder));
                } catch (InvocationTargetException thrown) {
                    return String.valueOf(thrown.getCause());
                }
            }
        }
        return "";
    }
}
