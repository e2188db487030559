package dev.whodunit.benchmarks.lineage.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * All decisions of a run. Where one thread takes them, their sequence counts; else how often each was taken, and for
 * which object. Objects have numbers for that if the first thread meets them outside of all lambdas, so that no race
 * numbers them.
 */
final class DecisionLog {

    private final Thread first = Thread.currentThread();
    private final ThreadLocal<Around> around = ThreadLocal.withInitial(Around::new);
    private final Digest branches = new Digest();
    private final Digest decisions = new Digest();
    private final ObjectNumbers selves = new ObjectNumbers();
    private final ObjectNumbers inOrder = new ObjectNumbers();
    private final ObjectNumbers inAnyOrder = new ObjectNumbers();
    private final IdentityHashMap<Object, KeyGroups> byOwner = new IdentityHashMap<>();
    private final List<KeyGroups> allKeys = new ArrayList<>();
    private final IdentityHashMap<Object, Brought> brought = new IdentityHashMap<>();
    private final IdentityHashMap<Signs<?>, Map<Thread, Long>> comparisons = new IdentityHashMap<>();
    private boolean severalThreads;
    private boolean silent;

    synchronized void branch(long id) {
        if (silent) {
            return;
        }
        severalThreads |= Thread.currentThread() != first;
        branches.next(id);
        branches.also(id);
        decided(id, 0);
    }

    synchronized void method(Object self, long id) {
        branch(id);
        if (!silent) {
            branches.next(selves.ofAny(self));
        }
    }

    /** A number that says what was decided, and no data. */
    synchronized void decided(long site, long what) {
        if (!silent) {
            decisions.next(Mixed.of(site, what));
            decisions.also(Mixed.of(site, what, around.get().certain()));
        }
    }

    /** What depends on the order of threads, if there are several. */
    synchronized void decidedInOrder(long site, long what) {
        if (!silent) {
            decisions.next(Mixed.of(site, what));
        }
    }

    /** Which object a library gives, and how many are in it; plain values are data. */
    void given(@Nullable Object value, long site) {
        quietly(() -> {
            decisions.next(Mixed.of(site, new Shape(inOrder, true).of(value)));
            decisions.also(Mixed.of(
                    site,
                    new Shape(inAnyOrder, isOutside()).of(value),
                    around.get().certain()));
        });
    }

    /** A library takes an object; nothing is decided, but it will be known again. */
    void taken(@Nullable Object object) {
        quietly(() -> {
            inOrder.of(object);
            if (isOutside()) {
                inAnyOrder.of(object);
            }
        });
    }

    private boolean isOutside() {
        return Thread.currentThread() == first && around.get().isNothing();
    }

    /** A library calls a lambda with these. */
    void enter(Object[] with, boolean byLibrary, long site) {
        quietly(() -> {
            Around here = around.get();
            long number = 0;
            boolean onlyPlain = byLibrary;
            for (Object object : with) {
                decisions.next(Mixed.of(site, new Shape(inOrder, true).of(object)));
                if (object != null && !(object instanceof String) && !ObjectNumbers.isPlain(object)) {
                    onlyPlain = false;
                    long known = inAnyOrder.known(object);
                    number = known == 0 ? number : known;
                }
            }
            if (onlyPlain) {
                here.enterAfterLast();
            } else {
                here.enter(number);
            }
        });
    }

    void leave() {
        quietly(() -> around.get().leave());
    }

    /** A key for an element that a classifier is called with, or whatever else owns the keys. */
    void classified(Object owner, @Nullable Object element, @Nullable Object key, long site) {
        quietly(() -> meet(owner, key, Mixed.of(site, inAnyOrder.known(element)), site));
    }

    void changing(Object owner, @Nullable Object key, long site) {
        taken(key);
        quietly(() -> {
            long change = isForThreads(owner) ? 0 : keys(owner).nextChange();
            meet(owner, key, Mixed.of(site, around.get().likely(), change), site);
        });
    }

    /** Where a key comes among those that are there; who comes first is not known where several threads put keys. */
    void ranked(@Nullable Object owner, @Nullable Object key, long site) {
        quietly(() -> Rank.of(owner, key).ifPresent(rank -> {
            decisions.next(Mixed.of(site, rank));
            if (owner != null && !isForThreads(owner)) {
                decisions.also(Mixed.of(site, rank, around.get().likely()));
            }
        }));
    }

    void lookingUp(Object owner, @Nullable Object key, long site) {
        quietly(() -> {
            long use = Mixed.of(site, around.get().likely());
            if (isThere(owner, key)) {
                meet(owner, key, use, site);
            } else {
                decisions.next(Mixed.of(site, keys(owner).miss(use)));
            }
        });
    }

    private void meet(Object owner, @Nullable Object key, long use, long site) {
        decisions.next(Mixed.of(site, keys(owner).meet(key, use)));
    }

    private KeyGroups keys(Object owner) {
        return byOwner.computeIfAbsent(owner, unknown -> {
            allKeys.add(new KeyGroups());
            return allKeys.get(allKeys.size() - 1);
        });
    }

    private static boolean isThere(Object owner, @Nullable Object key) {
        try {
            return owner instanceof Map<?, ?> map ? map.containsKey(key) : ((Set<?>) owner).contains(key);
        } catch (NullPointerException | ClassCastException never) {
            return false;
        }
    }

    private static boolean isForThreads(Object owner) {
        String type = owner.getClass().getName();
        return owner instanceof ConcurrentMap || type.contains("Concurrent") || type.contains("Synchronized");
    }

    /** In one thread, what the accumulator does with it is seen when it does so. */
    void brought(Object accumulator, Object value, long site) {
        quietly(() -> brought.computeIfAbsent(accumulator, Brought::new)
                .add(value, Mixed.of(site, around.get().likely())));
    }

    synchronized void compared(Signs<?> order, @Nullable Object one, @Nullable Object other, int sign) {
        if (silent) {
            return;
        }
        decisions.next(Mixed.of(order.site(), sign));
        long numberOfOne = inAnyOrder.known(one);
        long numberOfOther = inAnyOrder.known(other);
        if (numberOfOne != 0 && numberOfOther != 0) {
            decisions.also(Mixed.of(Mixed.of(order.site(), sign), numberOfOne, numberOfOther));
        } else {
            comparisons
                    .computeIfAbsent(order, unknown -> new HashMap<>())
                    .merge(Thread.currentThread(), (long) sign, Mixed::of);
        }
    }

    /** Without noting what the code of the pipeline does if looking calls it. */
    private synchronized void quietly(Runnable look) {
        if (silent) {
            return;
        }
        silent = true;
        try {
            look.run();
        } finally {
            silent = false;
        }
    }

    synchronized String branches() {
        return branches.text(severalThreads);
    }

    /** At the end of a run. */
    synchronized String decisions(SortedSet<String> outputKeys) {
        silent = true;
        allKeys.forEach(keys -> decisions.also(keys.inAnyOrder()));
        brought.values().forEach(parts -> decisions.also(parts.kept()));
        comparisons.forEach((order, byThread) ->
                byThread.values().forEach(signs -> decisions.also(Mixed.of(order.site(), signs))));
        for (String key : outputKeys) {
            decisions.next(place(key, false));
            decisions.also(place(key, true));
        }
        return decisions.text(severalThreads);
    }

    private long place(String key, boolean inAnyThread) {
        long place = 0;
        for (int i = 0; i < allKeys.size(); i++) {
            long inside = allKeys.get(i).place(key, inAnyThread);
            place += inside == 0 ? 0 : Mixed.of(inAnyThread ? 0 : i, inside);
        }
        return place;
    }
}
