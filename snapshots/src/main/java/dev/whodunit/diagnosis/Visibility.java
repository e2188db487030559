package dev.whodunit.diagnosis;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;

/** What is known of library functions by name: who only watches, who only computes, who asks the world. */
final class Visibility {

    private static final List<String> WATCHING = List.of(
            "java.io.PrintStream",
            "java.lang.System$Logger",
            "java.util.logging.",
            "org.slf4j.",
            "org.apache.logging.",
            "org.apache.commons.logging.");

    private static final List<String> COMPUTING =
            List.of("java.lang.", "java.math.", "java.text.", "java.time.", "java.util.");

    /** What they set is seen by everybody. */
    private static final List<String> SETTING = List.of(
            "java.lang.System.clearProperty",
            "java.lang.System.setProperties",
            "java.lang.System.setProperty",
            "java.util.Locale.setDefault",
            "java.util.TimeZone.setDefault");

    private static final List<String> WORLD = List.of(
            "java.io.",
            "java.net.",
            "java.nio.channels.",
            "java.nio.file.",
            "java.sql.",
            "java.util.Collections.shuffle",
            "java.util.Properties.load",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.zip.",
            "java.security.SecureRandom",
            "java.lang.Boolean.getBoolean",
            "java.lang.ClassLoader.getResource",
            "java.lang.Class.getResource",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Math.random",
            "java.lang.Runtime.",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.System.nanoTime",
            "java.lang.Thread.currentThread",
            "javax.sql.",
            "okhttp3.",
            "org.apache.http.",
            "org.apache.hc.");

    /** Of those, what is another one in each run by its nature; instants are found by the name of the method. */
    private static final List<String> CHANCE = List.of(
            "java.util.Collections.shuffle",
            "java.util.Random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime");

    /** Of those, what gives content that has lines, rows or keys. */
    private static final List<String> READING = List.of(
            "java.io.",
            "java.net.",
            "java.nio.channels.",
            "java.nio.file.",
            "java.util.Properties.load",
            "java.util.Scanner",
            "java.util.zip.");

    private static final List<String> IMMUTABLE = List.of(
            "java.lang.String.",
            "java.lang.Math.",
            "java.lang.Integer.",
            "java.lang.Long.",
            "java.lang.Double.",
            "java.lang.Float.",
            "java.lang.Boolean.",
            "java.lang.Character.",
            "java.math.",
            "java.time.",
            "java.util.Objects.",
            "java.util.Optional.");

    private Visibility() {}

    /** Whether others see it when this function is given something else. */
    static boolean ofOtherInput(FunctionRef function) {
        return function.kind().isTraced() || function.kind() == FunctionKind.FIELD_WRITE || ofPresence(function);
    }

    /** Whether others see it when this function is called or not, though no value tells. */
    static boolean ofPresence(FunctionRef function) {
        String name = name(function);
        boolean isOfArray = function.className().endsWith("[]");
        boolean computes = isOfArray || (matches(COMPUTING, name) && !matches(SETTING, name));
        return function.kind() == FunctionKind.LIBRARY && !matches(WATCHING, name) && !computes;
    }

    /** Whether the function's result depends on the world outside: files, time, chance, settings. */
    static boolean asksTheWorld(FunctionRef function) {
        return tellsTime(function) || (matches(WORLD, name(function)) && !matches(WATCHING, name(function)));
    }

    /** Whether the function tells the time or a random number. */
    static boolean isLeftToChance(FunctionRef function) {
        return tellsTime(function) || matches(CHANCE, name(function));
    }

    private static boolean tellsTime(FunctionRef function) {
        return function.className().startsWith("java.time.")
                && function.method().equals("now");
    }

    /** Whether the function gives what stands in a file or comes through a connection. */
    static boolean reads(FunctionRef function) {
        return matches(READING, name(function)) && !matches(WATCHING, name(function));
    }

    /** Whether the function's result may be that of an object without a hash code of its own, which is chance. */
    static boolean isHashCode(FunctionRef function) {
        return function.kind() == FunctionKind.LIBRARY
                && function.className().startsWith("java.")
                && (function.method().equals("hashCode")
                        || function.method().equals("identityHashCode")
                        || name(function).startsWith("java.util.Objects.hash"));
    }

    /** Whether the function is what the compiler makes of {@code "text " + value}: its words are code of the caller. */
    static boolean putsTextTogether(FunctionRef function) {
        return function.method().equals("makeConcatWithConstants");
    }

    /** Whether the function only tells people what goes on. */
    static boolean isWatching(String className, String method) {
        return matches(WATCHING, className + "." + method);
    }

    /** Whether the function's receiver, if it has one, cannot change. */
    static boolean hasImmutableReceiver(FunctionRef function) {
        return matches(IMMUTABLE, name(function));
    }

    private static boolean matches(List<String> prefixes, String name) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static String name(FunctionRef function) {
        return function.className() + "." + function.method();
    }
}
