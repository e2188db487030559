package dev.whodunit.junit;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The calls that differ between the JUnit versions we run on, 5.12 to 6. */
final class JUnitBridge {

    private static final Namespace NAMESPACE = Namespace.create("dev.whodunit");

    private JUnitBridge() {}

    /** What we keep in a context; kept values that are {@code AutoCloseable} are not closed by JUnit before 5.13. */
    static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /**
     * Does something when the context ends, also where a test never gets as far as {@code @AfterEach} since no instance of
     * its class could be made.
     */
    static void atEnd(ExtensionContext context, Runnable action) {
        AtEnd end = new AtEnd(action);
        store(context).put(end, end);
    }

    /** JUnit before 5.13 closes no {@code AutoCloseable}; since then it warns of what is a {@code CloseableResource} only. */
    @SuppressWarnings("deprecation")
    private record AtEnd(Runnable action) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            action.run();
        }
    }

    /** {@code computeIfAbsent} exists since 6.0, {@code getOrComputeIfAbsent} is deprecated there. */
    @SuppressWarnings("deprecation")
    static <T> T kept(ExtensionContext context, String name, Class<T> type, Supplier<T> maker) {
        return Objects.requireNonNull(store(context).getOrComputeIfAbsent(name, unseen -> maker.get(), type));
    }
}
