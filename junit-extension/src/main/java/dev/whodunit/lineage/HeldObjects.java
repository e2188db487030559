package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What hangs on objects of the pipeline that a library is given: it may read all of that by reflection, which no woven code sees. The
 * JDK asks objects by their methods only.
 */
final class HeldObjects {

    /** A library that keeps objects is given them one by one, and each may lead to all others. */
    private static final int MOST = 4096;

    private final LabelRun run;
    private final Bag bag;
    private final Set<Object> seen = new IdentitySet<>();
    private final Deque<Object> open = new ArrayDeque<>();

    private HeldObjects(LabelRun run, Bag bag) {
        this.run = run;
        this.bag = bag;
    }

    /** Makes known what hangs on an argument of a call, beside the argument. */
    static void take(LibraryCall call, Object argument, Bag taker, LabelRun run) {
        boolean isRead = !call.isOfJdk() && !call.function().startsWith("indy/") && call.hasArguments();
        if (isRead) {
            HeldObjects held = new HeldObjects(run, taker);
            held.reach(argument);
            held.walk();
        }
    }

    private void walk() {
        while (!open.isEmpty()) {
            Object owner = open.pop();
            for (Field field : run.possibleChanges().references(owner)) {
                Object part = field.isSynthetic() || Modifier.isTransient(field.getModifiers())
                        ? null
                        : LabelledValue.read(field, owner);
                if (part != null && !Identity.isValue(part)) {
                    run.give(bag, part, 0);
                    reach(part);
                }
            }
        }
    }

    private void reach(Object object) {
        if (object instanceof Object[] elements) {
            for (Object element : isNew(object) ? elements : new Object[0]) {
                if (element != null) {
                    reach(element);
                }
            }
        } else if (object instanceof Collection || object instanceof Map || object instanceof Optional) {
            Optional<Bag> known = isNew(object) ? run.knownBag(object) : Optional.empty();
            known.ifPresent(all -> all.all().forEach(each -> each.objects().forEach(this::reachOwn)));
        } else {
            reachOwn(object);
        }
    }

    private boolean isNew(Object several) {
        return seen.size() < MOST && seen.add(several);
    }

    private void reachOwn(Object object) {
        boolean leadsOn =
                run.isOwn(object) && !run.possibleChanges().references(object).isEmpty() && !seen.contains(object);
        if (leadsOn && seen.size() < MOST) {
            seen.add(object);
            open.add(object);
        } else if (leadsOn) {
            run.notice("What hangs on more than " + MOST
                    + " objects that one call of a library was given is not followed there.");
        }
    }
}
