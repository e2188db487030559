package dev.whodunit.junit;

import dev.whodunit.weave.Scope;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a user reads when the configuration is wrong. */
final class Messages {

    private Messages() {}

    static String emptyScope(ExtensionContext context) {
        return "Whodunit does not know which code is the pipeline of " + testName(context)
                + ". Say so with @TracePipeline(YourPipeline.class) on the test class or method, or with the setting "
                + Setting.TRACE + "=com.acme.pipeline..";
    }

    static String nothingMatched(ExtensionContext context, Scope scope) {
        return "Whodunit traced nothing in " + testName(context) + ": no class that was loaded matches "
                + quoted(context, scope) + ". Check the names in @TracePipeline and " + Setting.TRACE
                + "; the test's own class never belongs to its pipeline.";
    }

    /** The patterns in quotes, so that their dots are told from those of a sentence. */
    static String quoted(ExtensionContext context, Scope scope) {
        String without = quoted(scope.excludes().stream().filter(name -> !isOwnClass(name, context)));
        return quoted(scope.includes().stream()) + (without.isEmpty() ? "" : " (without " + without + ")");
    }

    private static String quoted(Stream<String> patterns) {
        return patterns.sorted().map(pattern -> "\"" + pattern + "\"").collect(Collectors.joining(", "));
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
