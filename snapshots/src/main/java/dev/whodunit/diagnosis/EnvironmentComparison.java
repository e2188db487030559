package dev.whodunit.diagnosis;

import dev.whodunit.run.Environment;
import dev.whodunit.run.FunctionRef;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the JVM was set to in the accepted run beside what it is set to in the current one, as far as both are known. */
final class EnvironmentComparison {

    private static final Map<String, Fact> ASKED_BY = Map.ofEntries(
            Map.entry("java.util.Locale.getDefault", Fact.LOCALE),
            Map.entry("java.util.TimeZone.getDefault", Fact.TIME_ZONE),
            Map.entry("java.time.ZoneId.systemDefault", Fact.TIME_ZONE),
            Map.entry("java.time.Clock.systemDefaultZone", Fact.TIME_ZONE),
            Map.entry("java.nio.charset.Charset.defaultCharset", Fact.CHARSET),
            Map.entry("java.lang.System.lineSeparator", Fact.LINE_SEPARATOR),
            Map.entry("java.lang.Runtime.availableProcessors", Fact.PROCESSORS),
            Map.entry("java.lang.Runtime.version", Fact.JAVA),
            Map.entry("java.util.concurrent.ForkJoinPool.getCommonPoolParallelism", Fact.PARALLELISM));

    /** They use the default where no other charset or locale is given, and do not tell. */
    private static final Map<String, Fact> USED_BY = Map.of(
            "java.io.FileReader", Fact.CHARSET,
            "java.io.InputStreamReader", Fact.CHARSET,
            "java.io.BufferedReader", Fact.CHARSET,
            "java.io.LineNumberReader", Fact.CHARSET,
            "java.io.Reader", Fact.CHARSET,
            "java.util.Scanner", Fact.CHARSET,
            "java.util.ResourceBundle", Fact.LOCALE);

    private final boolean known;
    private final Map<Fact, String> changes = new EnumMap<>(Fact.class);

    /** What is known of an environment, in the order in which it is told. */
    private enum Fact {
        JAVA("Java"),
        LOCALE("default locale"),
        FORMAT_LOCALE("default locale for formatting"),
        TIME_ZONE("default time zone"),
        CHARSET("default charset"),
        NATIVE_ENCODING("native encoding"),
        LINE_SEPARATOR("line separator"),
        OS("operating system"),
        PROCESSORS("available processors"),
        PARALLELISM("parallelism of the common pool");

        private final String words;

        Fact(String words) {
            this.words = words;
        }

        private String of(Environment environment) {
            return switch (this) {
                case JAVA -> environment.java();
                case LOCALE -> environment.locale();
                case FORMAT_LOCALE -> environment.formatLocale();
                case TIME_ZONE -> environment.timeZone();
                case CHARSET -> environment.charset();
                case NATIVE_ENCODING -> environment.nativeEncoding();
                case LINE_SEPARATOR -> environment.lineSeparator();
                case OS -> environment.os();
                case PROCESSORS -> String.valueOf(environment.processors());
                case PARALLELISM -> String.valueOf(environment.parallelism());
            };
        }
    }

    EnvironmentComparison(Environment accepted, Environment current) {
        this.known = !accepted.equals(Environment.UNKNOWN) && !current.equals(Environment.UNKNOWN);
        if (known) {
            for (Fact fact : Fact.values()) {
                addChange(fact, fact.of(accepted), fact.of(current));
            }
        }
    }

    private void addChange(Fact fact, String before, String now) {
        String change = before + " → " + now;
        boolean isToldAlready = fact == Fact.FORMAT_LOCALE && change.equals(changes.get(Fact.LOCALE));
        boolean followsFromAnother = fact == Fact.PARALLELISM && changes.containsKey(Fact.PROCESSORS);
        if (!before.equals(now) && !isToldAlready && !followsFromAnother) {
            changes.put(fact, change);
        }
    }

    /** Whether both are known; they are not where only the snapshot of the accepted run is at hand. */
    boolean isKnown() {
        return known;
    }

    /** Whether something is known to differ. */
    boolean isDifferent() {
        return !changes.isEmpty();
    }

    /** {@code default time zone: Europe/Berlin → America/New_York}, and whatever else differs. */
    String differences() {
        return told(changes.keySet());
    }

    /** {@code 17.0.13+11 (Eclipse Adoptium) → 21.0.5+11 (Eclipse Adoptium)}, if it differs. */
    Optional<String> java() {
        return Optional.ofNullable(changes.get(Fact.JAVA));
    }

    /** What the function returns or depends on, if that differs. */
    Optional<String> usedBy(FunctionRef function) {
        Fact fact = ASKED_BY.getOrDefault(name(function), USED_BY.get(function.className()));
        return Optional.ofNullable(fact).filter(changes::containsKey).map(asked -> told(List.of(asked)));
    }

    /** Whether the function does nothing but say what the JVM is set to. */
    static boolean isAskedBy(FunctionRef function) {
        return ASKED_BY.containsKey(name(function));
    }

    private static String name(FunctionRef function) {
        return function.className() + "." + function.method();
    }

    private String told(Collection<Fact> facts) {
        return String.join(
                ", ",
                facts.stream()
                        .map(fact -> fact.words + ": " + changes.get(fact))
                        .toList());
    }
}
