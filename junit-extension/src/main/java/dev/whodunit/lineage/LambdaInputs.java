package dev.whodunit.lineage;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What those calls hold that were given a lambda with one body. A library may keep a lambda and call it later; it can do so only
 * as long as the lambda lives, and what the call was made on or what it gave.
 */
final class LambdaInputs {

    private static final int FIRST_LOOK = 64;

    private final Bag bag;
    private final Set<Bag> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Given> calls = new ArrayList<>();
    private int nextLook = FIRST_LOOK;

    /** A call that is over, and those through which the library may call the lambda. */
    private record Given(Bag pool, WeakReference<Object> lambda, List<WeakReference<Object>> ways) {

        boolean isNeeded() {
            boolean isReachable = ways.isEmpty() || ways.stream().anyMatch(way -> !way.refersTo(null));
            return isReachable && !lambda.refersTo(null);
        }
    }

    LambdaInputs(Bag bag) {
        this.bag = bag;
    }

    /** What all of them hold. */
    Bag bag() {
        return bag;
    }

    /** A call begins that was given the lambda. */
    void begin(Bag pool) {
        open.add(pool);
        bag.include(pool);
    }

    /** A call is over, and the library will not call the lambda any more. */
    void end(Bag pool) {
        open.remove(pool);
        forgetUnneeded();
    }

    /** A call is over, and the library may still call the lambda through what the call was made on, and through what it gave. */
    void end(Bag pool, Object lambda, @Nullable Object receiver, @Nullable Object result) {
        List<WeakReference<Object>> ways = new ArrayList<>(2);
        for (Object way : new Object[] {receiver, result}) {
            if (way != null && !Identity.isValue(way)) {
                ways.add(new WeakReference<>(way));
            }
        }
        calls.add(new Given(pool, new WeakReference<>(lambda), ways));
        end(pool);
    }

    private void forgetUnneeded() {
        if (bag.others().size() > nextLook) {
            calls.removeIf(call -> !call.isNeeded());
            Set<Bag> needed = Collections.newSetFromMap(new IdentityHashMap<>());
            needed.addAll(open);
            calls.forEach(call -> needed.add(call.pool()));
            bag.keepOnly(needed);
            nextLook = 2 * needed.size() + FIRST_LOOK;
        }
    }
}
