package dev.whodunit.junit;

import dev.whodunit.manifest.Manifests;
import dev.whodunit.manifest.MethodRun;
import dev.whodunit.manifest.TestManifest;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Which snapshots the tests of a class ask for while it runs, and whether they pass: its manifest, when it ends. */
final class AskedSnapshots {

    private static final Logger LOG = System.getLogger(AskedSnapshots.class.getPackageName());
    /** JUnit numbers the invocations of a method from 1. */
    private static final Pattern INVOCATION = Pattern.compile("invocation:#(\\d+)]$");

    private static final String NAME = "asked snapshots of ";

    private final Class<?> testClass;
    private final Manifests manifests;
    private final long begun = System.currentTimeMillis();
    private final AtomicBoolean isToBeKept = new AtomicBoolean();
    private final Map<String, Asked> methods = new ConcurrentHashMap<>();

    private record Asked(Set<String> passed, Set<String> notPassed, Set<String> keys, Set<Integer> numbers) {

        Asked() {
            this(
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet());
        }

        /** Somebody may have selected some of its invocations. */
        boolean isPart() {
            return numbers.stream().anyMatch(number -> number > numbers.size());
        }
    }

    private AskedSnapshots(Class<?> testClass, Manifests manifests) {
        this.testClass = testClass;
        this.manifests = manifests;
    }

    /** What is noted of the class of a test; empty if nothing is, as in a second run. */
    static Optional<AskedSnapshots> of(ExtensionContext context) {
        Settings settings = Settings.of(context);
        Optional<ExtensionContext> around = ofClass(context);
        if (settings.secondRunInto().isPresent() || around.isEmpty()) {
            return Optional.empty();
        }
        Class<?> testClass = around.get().getRequiredTestClass();
        AskedSnapshots asked = JUnitBridge.kept(
                around.get(),
                NAME + testClass.getName(), // a store shows what those of the classes around it hold
                AskedSnapshots.class,
                () -> new AskedSnapshots(
                        testClass,
                        Manifests.in(ProjectLayout.of(testClass, settings).output())));
        if (asked.isToBeKept.compareAndSet(false, true)) {
            JUnitBridge.atEnd(around.get(), asked::keep);
        }
        return Optional.of(asked);
    }

    /** A test begins, and so does its class, if it is the first one: what it leaves is younger than that. */
    static void begins(ExtensionContext context) {
        of(context);
    }

    private static Optional<ExtensionContext> ofClass(ExtensionContext context) {
        Optional<ExtensionContext> level = Optional.of(context);
        while (level.isPresent() && level.get().getTestMethod().isPresent()) {
            level = level.get().getParent();
        }
        return level.filter(found -> found.getTestClass().isPresent());
    }

    /** A test asks for a snapshot. */
    void asksFor(SnapshotKey key, ExtensionContext context) {
        method(context).keys().add(key.toString());
        RanTests.of(context).note(context);
    }

    void passed(ExtensionContext context) {
        noted(context).passed().add(invocation(context));
    }

    /** It failed, was left out or gave up. */
    void didNotPass(ExtensionContext context) {
        noted(context).notPassed().add(invocation(context));
    }

    private Asked noted(ExtensionContext context) {
        Asked asked = method(context);
        Matcher number = INVOCATION.matcher(context.getUniqueId());
        if (number.find()) {
            asked.numbers().add(Integer.valueOf(number.group(1)));
        }
        return asked;
    }

    private Asked method(ExtensionContext context) {
        return methods.computeIfAbsent(name(context.getRequiredTestMethod()), unseen -> new Asked());
    }

    private static String invocation(ExtensionContext context) {
        return TestIdentity.keyOf(context, "").toString();
    }

    static String name(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** What cannot be kept makes nothing obsolete, and is no reason to fail a test. */
    private void keep() {
        List<String> all =
                AnnotationSupport.findAnnotatedMethods(testClass, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .map(AskedSnapshots::name)
                        .distinct()
                        .sorted()
                        .toList();
        // a JVM that stays, and loads tests anew when they were changed, is another one for them
        String started = ProcessHandle.current()
                .info()
                .startInstant()
                .map(Object::toString)
                .orElse("");
        String jvm = ProcessHandle.current().pid() + " " + started + " "
                + Integer.toHexString(System.identityHashCode(testClass));
        List<MethodRun> runs = methods.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> run(each.getKey(), each.getValue(), jvm))
                .toList();
        try {
            manifests.add(new TestManifest(testClass.getName(), begun, all, runs), compiled());
        } catch (SnapshotException unwritable) {
            LOG.log(Level.WARNING, unwritable.getMessage());
        }
    }

    private long compiled() {
        URL file = testClass.getResource(
                testClass.getName().substring(testClass.getName().lastIndexOf('.') + 1) + ".class");
        try {
            return file == null || !file.getProtocol().equals("file")
                    ? 0
                    : Files.getLastModifiedTime(Path.of(file.toURI())).toMillis();
        } catch (IOException | URISyntaxException unknown) {
            return 0;
        }
    }

    private MethodRun run(String method, Asked asked, String jvm) {
        MethodRun run = new MethodRun(
                method,
                jvm,
                begun,
                asked.passed().stream()
                        .filter(id -> !asked.notPassed().contains(id))
                        .sorted()
                        .toList(),
                asked.notPassed().stream().sorted().toList(),
                asked.keys().stream().sorted().toList());
        return asked.isPart() ? run.unfinished() : run;
    }
}
