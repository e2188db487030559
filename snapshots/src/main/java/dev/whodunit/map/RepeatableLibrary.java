package dev.whodunit.map;

import java.util.Set;

/**
 * The functions of the JDK of which it is known that they do the same each time, and nothing to anything but what they were
 * given. What is not listed is not known.
 */
final class RepeatableLibrary {

    private static final Set<String> PACKAGES = Set.of(
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.concurrent.atomic",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private static final Set<String> CLASSES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.lang.Class",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Math",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Short",
            "java.lang.StrictMath",
            "java.lang.String",
            "java.lang.StringBuffer",
            "java.lang.StringBuilder",
            "java.lang.Throwable",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.runtime.ObjectMethods",
            "java.lang.runtime.SwitchBootstraps",
            "java.net.URI",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    private static final Set<String> NOT_CLASSES = Set.of(
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Calendar",
            "java.util.Formatter",
            "java.util.GregorianCalendar",
            "java.util.IdentityHashMap",
            "java.util.ListResourceBundle",
            "java.util.PropertyResourceBundle",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.WeakHashMap");

    /** They ask for the time, for chance, for settings or for files, or work on several threads. */
    private static final Set<String> NOT_METHODS = Set.of(
            "forName",
            "getDefault",
            "getResource",
            "getResourceAsStream",
            "getStackTrace",
            "load",
            "loadFromXML",
            "newInstance",
            "notify",
            "notifyAll",
            "now",
            "parallel",
            "parallelStream",
            "parallelPrefix",
            "parallelSetAll",
            "parallelSort",
            "printStackTrace",
            "random",
            "randomUUID",
            "setDefault",
            "shuffle",
            "store",
            "storeToXML",
            "systemDefault",
            "wait");

    /** They read system properties. */
    private static final Set<String> PROPERTIES =
            Set.of("java.lang.Integer.getInteger", "java.lang.Long.getLong", "java.lang.Boolean.getBoolean");

    private static final Set<String> COPIES = Set.of("clone", "arraycopy");

    private RepeatableLibrary() {}

    /** Whether it is known of a method that it does nothing but compute. */
    static boolean has(MethodRef method) {
        String owner = method.className();
        if (COPIES.contains(method.name()) && (owner.endsWith("[]") || owner.equals("java.lang.System"))) {
            return true;
        }
        boolean isNow = owner.equals("java.util.Date")
                && method.name().equals("<init>")
                && method.descriptor().equals("()V");
        return hasClass(owner)
                && !NOT_METHODS.contains(method.name())
                && !PROPERTIES.contains(owner + "." + method.name())
                && !isNow;
    }

    /** The same for all fields of a class. */
    static boolean hasClass(String name) {
        int dot = name.lastIndexOf('.');
        int nested = name.indexOf('$');
        String outermost = nested < 0 ? name : name.substring(0, nested);
        boolean isException = name.startsWith("java.") && (name.endsWith("Exception") || name.endsWith("Error"));
        return !NOT_CLASSES.contains(outermost)
                && (CLASSES.contains(outermost)
                        || isException
                        || (dot > 0 && PACKAGES.contains(name.substring(0, dot))));
    }
}
