package dev.whodunit.junit;

import dev.whodunit.weave.Scope;
import java.util.stream.Collectors;

/** What a pipeline is called in headings. */
final class Pipelines {

    private Pipelines() {}

    /** The last word of each pattern of the scope: {@code flights} for {@code com.acme.flights.*}. */
    static String nameOf(Scope scope) {
        return scope.includes().stream()
                .map(Pipelines::lastWord)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String lastWord(String pattern) {
        String name = pattern.replaceAll("(\\.\\*|\\.\\.)$", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
