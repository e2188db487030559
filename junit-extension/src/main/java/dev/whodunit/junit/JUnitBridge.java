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

    /** {@code computeIfAbsent} exists since 6.0, {@code getOrComputeIfAbsent} is deprecated there. */
    @SuppressWarnings("deprecation")
    static <T> T kept(ExtensionContext context, String name, Class<T> type, Supplier<T> maker) {
        return Objects.requireNonNull(store(context).getOrComputeIfAbsent(name, unseen -> maker.get(), type));
    }
}
