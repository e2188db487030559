package dev.whodunit.junit;

import dev.whodunit.weave.Scope;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a user reads when the configuration is wrong. */
final class Messages {

    private Messages() {}

    static String emptyScope(ExtensionContext context) {
        return "Whodunit does not know which code is the pipeline of " + testName(context)
                + ". Say so with @TracePipeline(YourPipeline.class) on the test class or method, or with the setting "
                + Settings.TRACE + "=com.acme.pipeline..";
    }

    static String nothingMatched(ExtensionContext context, Scope scope) {
        String without = scope.excludes().stream()
                .filter(name -> !isOwnClass(name, context))
                .sorted()
                .collect(Collectors.joining(", "));
        return "Whodunit traced nothing in " + testName(context) + ": no class that was loaded matches "
                + scope.includes().stream().sorted().collect(Collectors.joining(", "))
                + (without.isEmpty() ? "" : " (without " + without + ")")
                + ". Check the names in @TracePipeline and " + Settings.TRACE
                + "; the test's own class never belongs to its pipeline.";
    }

    private static boolean isOwnClass(String name, ExtensionContext context) {
        String testClass = context.getRequiredTestClass().getName();
        return testClass.equals(name) || testClass.startsWith(name + "$");
    }

    private static String testName(ExtensionContext context) {
        return context.getRequiredTestClass().getName()
                + context.getTestMethod().map(method -> "#" + method.getName()).orElse("");
    }
}
