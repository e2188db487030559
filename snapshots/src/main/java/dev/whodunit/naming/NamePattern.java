package dev.whodunit.naming;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names are meant. */
public final class NamePattern {

    private final String text;
    private final Pattern expression;

    private NamePattern(String text) {
        this.text = text;
        this.expression = Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL);
    }

    /** @param text as a person types it, with {@code *} for any text, line ends too */
    public static NamePattern of(String text) {
        return new NamePattern(text);
    }

    /** Whether it is this name. */
    public boolean matches(String name) {
        return expression.matcher(name).matches();
    }

    /**
     * Whether it is this class, with or without its package. A nested one may be written with a dot or a dollar.
     *
     * @param binaryName of the class
     */
    public boolean matchesClass(String binaryName) {
        String simple = binaryName.substring(binaryName.lastIndexOf('.') + 1);
        return matches(binaryName)
                || matches(simple)
                || (binaryName.indexOf('$') >= 0
                        && (matches(binaryName.replace('$', '.')) || matches(simple.replace('$', '.'))));
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return text;
    }
}
