package dev.whodunit.junit;

import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells test invocations apart by JUnit's unique id, never by display name. */
final class TestIdentity {

    private static final Pattern INVOCATION = Pattern.compile(
            "\\[(?:test-template-invocation|class-template-invocation|dynamic-test|dynamic-container):#?(\\d+)\\]");

    /** What happens before and after all tests of a class; no method has a dot in its name. */
    private static final String ALL_TESTS = "class.run";

    private TestIdentity() {}

    static RunIdentity of(ExtensionContext context, String pipeline, String shownName) {
        return new RunIdentity(
                context.getUniqueId(),
                context.getRequiredTestClass().getName(),
                context.getTestMethod().map(Method::getName).orElse(""),
                shownName,
                pipeline);
    }

    /** The key with the numbers of invocations, which are known from the beginning and are the same in another JVM. */
    static SnapshotKey keyOf(ExtensionContext context, String part) {
        return keyOf(context.getRequiredTestClass(), context.getTestMethod(), context.getUniqueId(), part);
    }

    static SnapshotKey keyOf(Class<?> testClass, Optional<Method> testMethod, String uniqueId, String part) {
        List<String> invocations = new ArrayList<>();
        Matcher matcher = INVOCATION.matcher(uniqueId);
        while (matcher.find()) {
            invocations.add(matcher.group(1));
        }
        String name = testMethod.map(Method::getName).orElse(ALL_TESTS);
        List<String> types = testMethod
                .filter(method -> isOverloaded(testClass, method.getName()))
                .map(method -> Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .toList())
                .orElse(List.of());
        return new SnapshotKey(testClass.getName(), name, types, invocations, part);
    }

    private static boolean isOverloaded(Class<?> testClass, String name) {
        long count = 0;
        for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
            count += Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && !method.isBridge() && !method.isSynthetic())
                    .count();
        }
        return count > 1;
    }
}
