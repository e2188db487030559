package dev.whodunit.weave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Reads fields of JDK classes through the JDK's internal {@code Unsafe}, which {@link BridgeInjection} has opened to us. To open
 * their package would let the pipeline read them too, and do what it could not do without us.
 */
final class JdkFields {

    private JdkFields() {}

    /** Takes an object of the class and gives what it has in the field; empty where this JDK has another class. */
    static Optional<MethodHandle> reference(Class<?> owner, String field, Class<?> type) {
        try {
            Class<?> unsafeType = Class.forName("jdk.internal.misc.Unsafe");
            Object unsafe = unsafeType.getMethod("getUnsafe").invoke(null);
            long offset = (long) unsafeType
                    .getMethod("objectFieldOffset", Class.class, String.class)
                    .invoke(unsafe, owner, field);
            MethodHandle get = MethodHandles.lookup()
                    .findVirtual(
                            unsafeType, "getReference", MethodType.methodType(Object.class, Object.class, long.class))
                    .bindTo(unsafe);
            return Optional.of(
                    MethodHandles.insertArguments(get, 1, offset).asType(MethodType.methodType(type, owner)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError otherJdk) {
            return Optional.empty();
        }
    }
}
