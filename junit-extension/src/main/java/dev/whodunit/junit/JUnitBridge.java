package dev.whodunit.junit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.MediaType;
import org.junit.jupiter.api.function.ThrowingConsumer;

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

    /**
     * What the context keeps under a name, made where it keeps nothing.
     *
     * <p>{@code computeIfAbsent} exists since 6.0, {@code getOrComputeIfAbsent} is deprecated there.
     */
    @SuppressWarnings("deprecation")
    static <T> T kept(ExtensionContext context, String name, Class<T> type, Supplier<T> maker) {
        Once<T> once = new Once<>(new AtomicReference<>(maker));
        return Objects.requireNonNull(store(context).getOrComputeIfAbsent(name, unseen -> once.make(), type));
    }

    /**
     * Publishes a file of the test.
     *
     * <p>The media type moved to another package in 5.14; what takes the one of before is still there in 6.1.
     *
     * @param writer makes the file, which is not there yet
     */
    @SuppressWarnings("deprecation")
    static void publishHtml(ExtensionContext context, String name, ThrowingConsumer<Path> writer) {
        context.publishFile(name, MediaType.create("text", "html", StandardCharsets.UTF_8), writer);
    }

    /** JUnit keeps the maker with what it made, which must not hold the context of the first test that asked, and so its run. */
    private record Once<T>(AtomicReference<@Nullable Supplier<T>> maker) {

        T make() {
            return Objects.requireNonNull(maker.getAndSet(null)).get();
        }
    }
}
