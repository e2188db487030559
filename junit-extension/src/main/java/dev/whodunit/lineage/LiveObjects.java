package dev.whodunit.lineage;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of objects, whatever their classes think of equality, for as long as they live: nothing here keeps one alive.
 * Safe for use by several threads.
 */
final class LiveObjects<T> {

    private final Map<Object, T> known = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    /** Equal to another key of the same object; {@link Reference} is one, too, and is looked up with. */
    static final class Key extends WeakReference<Object> {

        private final int hash;

        private Key(Object object, @Nullable ReferenceQueue<Object> gone) {
            super(object, gone);
            this.hash = System.identityHashCode(object);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            Object object = get();
            return this == other
                    || (object != null && other instanceof Key that && that.refersTo(object))
                    || (object != null && other instanceof Reference that && that.object() == object);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A key for other maps that must not keep an object alive. */
    static Object key(Object object) {
        return new Key(object, null);
    }

    /** What is known of an object, null if nothing is. */
    @Nullable
    T get(Object object) {
        return known.get(new Reference(object));
    }

    T computeIfAbsent(Object object, Supplier<T> making) {
        T before = get(object);
        if (before != null) {
            return before;
        }
        forgetGone();
        return known.computeIfAbsent(new Key(object, gone), unseen -> making.get());
    }

    void put(Object object, T what) {
        forgetGone();
        known.put(new Key(object, gone), what);
    }

    void remove(Object object) {
        known.remove(new Reference(object));
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    private void forgetGone() {
        for (Object key = gone.poll(); key != null; key = gone.poll()) {
            known.remove(key);
        }
    }
}
