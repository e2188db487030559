package targets.observed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;

/** Calls what behaves as its caller may. */
@SuppressWarnings("removal")
public final class Callers implements Callable<Object> {

    private volatile int own;

    private static String secret(int number) {
        return "secret " + number;
    }

    private static Object secretOf(MethodHandles.Lookup lookup) {
        try {
            return lookup.findStatic(Callers.class, "secret", MethodType.methodType(String.class, int.class))
                    .invokeWithArguments(3);
        } catch (Throwable refused) {
            return refused.toString();
        }
    }

    @Override
    public Object call() throws Exception {
        List<Object> seen = new ArrayList<>();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        seen.add(lookup.lookupClass().getName() + lookup.lookupModes());
        seen.add(secretOf(lookup));
        VarHandle handle = lookup.findVarHandle(Callers.class, "own", int.class);
        handle.set(this, 4);
        AtomicIntegerFieldUpdater.newUpdater(Callers.class, "own").incrementAndGet(this);
        seen.add(own);
        seen.add(Class.forName("targets.observed.Callers").getClassLoader() == Callers.class.getClassLoader());
        seen.add(Callers.class.getDeclaredMethod("secret", int.class).invoke(null, 5));
        seen.add(System.getLogger("observed").getName());
        seen.add(AccessController.doPrivileged((PrivilegedAction<Object>) () -> secret(6)));
        Supplier<Class<?>> walker = () -> StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        seen.add(walker.get().getName());
        try {
            seen.add(ResourceBundle.getBundle("targets.observed.none"));
        } catch (MissingResourceException missing) {
            seen.add(missing.getMessage());
        }
        try {
            Throwable.class.getDeclaredField("detailMessage").setAccessible(true);
            seen.add("java.lang is open");
        } catch (RuntimeException closed) {
            seen.add(closed.getClass().getName());
        }
        return seen;
    }
}
