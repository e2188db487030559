package dev.whodunit.junit;

import dev.whodunit.manifest.Manifests;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which tests asked for snapshots since JUnit began, and whether there are others: then what was not needed may be theirs. */
final class RanTests {

    private static final String NAME = "tests that ran";

    /** Of methods, as manifests have them. */
    private final Set<String> ran = ConcurrentHashMap.newKeySet();

    private RanTests() {}

    static RanTests of(ExtensionContext context) {
        return JUnitBridge.kept(context.getRoot(), NAME, RanTests.class, RanTests::new);
    }

    void note(ExtensionContext test) {
        ran.add(named(test.getRequiredTestClass().getName(), AskedSnapshots.name(test.getRequiredTestMethod())));
    }

    /**
     * Does something when all tests have run, if these are all that are known by what they left below the build folder. A build with several
     * JVMs, or one that runs failed tests again, runs a part each time; so does a second run.
     */
    static void atEndOfAll(ExtensionContext context, Runnable action) {
        Settings settings = Settings.of(context);
        if (settings.secondRunInto().isPresent()) {
            return;
        }
        RanTests ran = of(context);
        Class<?> testClass = context.getRequiredTestClass();
        Manifests manifests = Manifests.in(ProjectLayout.of(testClass, settings).output());
        ClassLoader loader = testClass.getClassLoader();
        JUnitBridge.atEnd(context.getRoot(), () -> {
            if (ran.areAll(manifests, loader)) {
                action.run();
            }
        });
    }

    private boolean areAll(Manifests manifests, ClassLoader loader) {
        return manifests.all().stream()
                .filter(manifest -> isThere(manifest.className(), loader))
                .allMatch(manifest -> manifest.thatAsked().stream()
                        .allMatch(method -> ran.contains(named(manifest.className(), method))));
    }

    private static boolean isThere(String className, ClassLoader loader) {
        return loader.getResource(className.replace('.', '/') + ".class") != null;
    }

    private static String named(String className, String method) {
        return className + "#" + method;
    }
}
