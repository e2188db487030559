package dev.whodunit.weave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which classes are the pipeline, by the names of classes.
 *
 * <p>A pattern is a binary class name in which {@code *} stands for any characters but a dot, {@code ..} at the end for
 * the package and everything below it; a nested class belongs to the scope of its outermost class. What frameworks make while a program
 * runs belongs to none.
 *
 * @param includes what belongs to the pipeline
 * @param excludes what does not, although it is included
 */
public record Scope(Set<String> includes, Set<String> excludes) implements Predicate<String> {

    /** No class at all. */
    public static final Scope NOTHING = new Scope(Set.of(), Set.of());

    private static final List<String> NEVER = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.junit.",
            "org.opentest4j.",
            "org.apiguardian.",
            "org.assertj.",
            "net.bytebuddy.",
            "org.objectweb.asm.",
            "org.mockito.",
            "org.jacoco.",
            "org.apache.maven.surefire.",
            "dev.whodunit.bridge.",
            "dev.whodunit.weave.",
            "dev.whodunit.flow.",
            "dev.whodunit.control.",
            "dev.whodunit.labels.",
            "dev.whodunit.lineage.",
            "dev.whodunit.record.",
            "dev.whodunit.agent.",
            "dev.whodunit.verification.",
            "dev.whodunit.junit.",
            "dev.whodunit.cli.",
            "dev.whodunit.mcp.",
            "dev.whodunit.naming.",
            "dev.whodunit.run.",
            "dev.whodunit.map.",
            "dev.whodunit.canonical.",
            "dev.whodunit.recording.",
            "dev.whodunit.snapshots.",
            "dev.whodunit.dependence.",
            "dev.whodunit.provenance.",
            "dev.whodunit.difference.",
            "dev.whodunit.diagnosis.",
            "dev.whodunit.export.",
            "dev.whodunit.report.",
            "dev.whodunit.review.",
            "dev.whodunit.outcomes.",
            "dev.whodunit.findings.",
            "dev.whodunit.manifest.",
            "dev.whodunit.rules.",
            "dev.whodunit.assertions.",
            "dev.whodunit.shaded.");

    public Scope {
        includes = Set.copyOf(includes);
        excludes = Set.copyOf(excludes);
    }

    /** The classes that one of the comma-separated patterns matches. */
    public static Scope of(String patterns) {
        return new Scope(split(patterns), Set.of());
    }

    /** This scope and the other one together; what either leaves out is left out, also where it includes nothing. */
    public Scope and(Scope other) {
        return new Scope(union(includes, other.includes), union(excludes, other.excludes));
    }

    /** Whether nothing belongs to it. */
    public boolean isEmpty() {
        return includes.isEmpty();
    }

    /** The predicate behind {@link #test}, with the patterns compiled once. */
    public Predicate<String> matcher() {
        List<Pattern> included = compile(includes);
        List<Pattern> excluded = compile(excludes);
        Predicate<String> made = new MadeWhileRunning();
        return name -> NEVER.stream().noneMatch(name::startsWith)
                && included.stream().anyMatch(pattern -> pattern.matcher(name).matches())
                && !made.test(name)
                && excluded.stream().noneMatch(pattern -> pattern.matcher(name).matches());
    }

    @Override
    public boolean test(String binaryName) {
        return matcher().test(binaryName);
    }

    static Set<String> split(String patterns) {
        Set<String> parts = new LinkedHashSet<>();
        for (String part : Pattern.compile(",").split(patterns)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static List<Pattern> compile(Collection<String> patterns) {
        return patterns.stream().map(Scope::compile).toList();
    }

    private static Pattern compile(String pattern) {
        boolean below = pattern.endsWith("..");
        String name = below ? pattern.substring(0, pattern.length() - 2) : pattern;
        StringBuilder regex = new StringBuilder();
        name.chars()
                .mapToObj(c -> c == '*' ? "[^.]*" : Pattern.quote(Character.toString(c)))
                .forEach(regex::append);
        return Pattern.compile(regex + (below ? "(\\..*|\\$.*)?" : "(\\$.*)?"));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return new LinkedHashSet<>(all);
    }
}
