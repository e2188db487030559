package dev.whodunit.snapshots;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests are meant: {@code Class#method} with {@code *} for any text; the class with or without its package, the method may be left
 * out.
 *
 * @param text as a person types it
 */
public record TestPattern(String text) {

    /**
     * Whether it is this test.
     *
     * @param className binary name of its class
     * @param method name of its method
     * @param key the full key of its snapshot
     */
    public boolean matches(String className, String method, String key) {
        int hash = text.indexOf('#');
        String classPattern = hash < 0 ? text : text.substring(0, hash);
        String methodPattern = hash < 0 ? "*" : text.substring(hash + 1);
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return Stream.of(className, className.replace('$', '.'), simpleName, simpleName.replace('$', '.'))
                        .anyMatch(name -> glob(classPattern).matcher(name).matches())
                && Stream.of(method, key.substring(className.length() + 1))
                        .anyMatch(name -> glob(methodPattern).matcher(name).matches());
    }

    /**
     * The same where only the key of the snapshot is known.
     *
     * @param key the full key
     */
    public boolean matches(String key) {
        String className = key.substring(0, key.indexOf('#'));
        String method = key.substring(className.length() + 1).split("[(\\[@]", 2)[0];
        return matches(className, method, key);
    }

    private static Pattern glob(String pattern) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
