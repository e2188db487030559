package dev.whodunit.snapshots;

import dev.whodunit.naming.NamePattern;
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
        NamePattern methods = NamePattern.of(methodPattern);
        return NamePattern.of(classPattern).matchesClass(className)
                && Stream.of(method, key.substring(className.length() + 1)).anyMatch(methods::matches);
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
}
