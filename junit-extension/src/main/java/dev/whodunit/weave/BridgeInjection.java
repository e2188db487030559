package dev.whodunit.weave;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines the bridge in the boot loader, where every class loader finds it first.
 *
 * <p>The classes are defined through the JDK's internal {@code Unsafe}, which the instrumentation opens to this module
 * only. Appending a jar to the boot class path would switch off class data sharing and make the JVM print a warning;
 * {@code sun.misc.Unsafe} prints one since Java 24.
 */
final class BridgeInjection {

    private static final String WITNESS = "dev.whodunit.bridge.Witness";

    private static final List<String> CLASSES = List.of(
            "dev.whodunit.bridge.Invocation",
            "dev.whodunit.bridge.Recorder",
            "dev.whodunit.bridge.Gate",
            WITNESS,
            "dev.whodunit.bridge.Labels",
            "dev.whodunit.bridge.NoLabels");

    private BridgeInjection() {}

    static void into(Instrumentation instrumentation) {
        OldAsm.refuse(classFile(WITNESS));
        try {
            instrumentation.redefineModule(
                    Object.class.getModule(),
                    Set.of(),
                    Map.of("jdk.internal.misc", Set.of(BridgeInjection.class.getModule())),
                    Map.of(),
                    Set.of(),
                    Map.of());
            Class<?> unsafeType = Class.forName("jdk.internal.misc.Unsafe");
            Object unsafe = unsafeType.getMethod("getUnsafe").invoke(null);
            Method define = unsafeType.getMethod(
                    "defineClass",
                    String.class,
                    byte[].class,
                    int.class,
                    int.class,
                    ClassLoader.class,
                    ProtectionDomain.class);
            for (String name : CLASSES) {
                if (!isDefinedByBootLoader(name)) {
                    byte[] classFile = name.equals(WITNESS) ? NotInlined.methodsOf(classFile(name)) : classFile(name);
                    define.invoke(unsafe, name, classFile, 0, classFile.length, null, null);
                }
            }
            initialize();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
            throw new WeavingException(
                    "Whodunit cannot trace anything: this JVM does not let it define its bridge classes (" + refused
                            + "). Run the tests on a HotSpot JVM, Java 17 or later.",
                    refused);
        }
    }

    /** Woven code may use them first where the stack is full, and a class whose initialization fails can never be used again. */
    private static void initialize() throws ClassNotFoundException {
        for (String name : CLASSES) {
            Class.forName(name, true, null);
        }
    }

    private static boolean isDefinedByBootLoader(String name) {
        try {
            Class.forName(name, false, null);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static byte[] classFile(String name) {
        String resource = "/" + name.replace('.', '/') + ".class";
        try (InputStream stream = BridgeInjection.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from its jar");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource + " cannot be read", unreadable);
        }
    }
}
