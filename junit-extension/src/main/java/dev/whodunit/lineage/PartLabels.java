package dev.whodunit.lineage;

import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of fields and of elements of arrays. Safe for use by several threads. */
final class PartLabels implements BagSum.Objects {

    private static final Object STATICS = new Object();
    private static final Parts NOTHING = new Parts(false);

    private final Provenance provenance;
    private final Object lock;
    private final LiveObjects<Parts> parts = new LiveObjects<>();
    private final LiveObjects<String> standing = new LiveObjects<>();
    private final LiveObjects<WeakReference<Object>> shown = new LiveObjects<>();

    /** @param lock held by those who use bags */
    PartLabels(Provenance provenance, Object lock) {
        this.provenance = provenance;
        this.lock = lock;
    }

    @Override
    public void watch(Object object, BagSum holder) {
        if (!object.getClass().getName().startsWith("java.")) {
            Parts known = of(object);
            Set<BagSum> holders = known.holders();
            if (holders == null) {
                holders = Collections.newSetFromMap(new IdentityHashMap<>(4));
                known.tell(holders);
            }
            holders.add(holder);
        }
    }

    /** Those who hold an object are told once, and hear of the next change if they have asked again by then. */
    private void written(@Nullable Object owner, Parts known) {
        if (owner != null && known.holders() != null) {
            synchronized (lock) {
                Set<BagSum> told = known.holders();
                known.tell(null);
                if (told != null) {
                    told.forEach(holder -> holder.changed(owner));
                }
            }
        }
    }

    private Parts known(@Nullable Object owner) {
        Parts known = parts.get(owner == null ? STATICS : owner);
        return known == null ? NOTHING : known;
    }

    private Parts of(@Nullable Object owner) {
        boolean isArray = owner != null && owner.getClass().isArray();
        return parts.computeIfAbsent(owner == null ? STATICS : owner, () -> new Parts(isArray));
    }

    /** @param owner null for static fields */
    int get(@Nullable Object owner, int part) {
        Parts known = known(owner);
        return provenance.under(known.label(part), known.decisions());
    }

    /** @param owner null for static fields */
    void put(@Nullable Object owner, int part, int label) {
        put(owner, of(owner), part, label);
    }

    private void put(@Nullable Object owner, Parts known, int part, int label) {
        if (known.put(part, label)) {
            written(owner, known);
        }
    }

    /** Another choice of the owner would have written into another object of the array that it was taken from. */
    void put(@Nullable Object owner, int field, int label, int chosen) {
        Parts written = of(owner);
        put(owner, written, field, label);
        decide(written.container(), chosen);
    }

    private void decide(@Nullable Parts changed, int decision) {
        if (changed != null && decision != 0) {
            changed.decide(provenance.join(changed.decisions(), decision));
        }
    }

    int load(@Nullable Object array, int index, int place) {
        if (!isInside(array, index)) {
            return 0;
        }
        boolean isChosen = place != 0 && array instanceof Object[];
        Object element = isChosen ? Array.get(array, index) : null;
        if (element != null && !Identity.isValue(element)) {
            of(element).isTakenFrom(of(array));
        }
        return get(array, index);
    }

    /** Another index would have written another element. */
    void store(@Nullable Object array, int index, int label, int place, int chosen) {
        if (isInside(array, index)) {
            Parts written = of(array);
            put(array, written, index, label);
            decide(written, place);
            decide(written.container(), chosen);
        }
    }

    private static boolean isInside(@Nullable Object array, int index) {
        return array != null && index >= 0 && index < Array.getLength(array);
    }

    void array(@Nullable Object array, int depth, int size) {
        if (array == null || size == 0) {
            return;
        }
        if (depth == 0) {
            put(array, LabelRun.ITSELF, size);
        } else if (array instanceof Object[] arrays) {
            for (Object inner : arrays) {
                array(inner, depth - 1, size);
            }
        }
    }

    /** The length is what it was made with, whatever was written since. */
    int length(@Nullable Object array) {
        return array == null ? 0 : known(array).label(LabelRun.ITSELF);
    }

    /** @param owner null for a static field */
    void mayWrite(@Nullable Object owner, int field, int decision) {
        if (decision != 0) {
            Parts known = of(owner);
            put(owner, known, field, provenance.under(known.label(field), decision));
        }
    }

    void mayChange(Object object, int decision) {
        if (decision != 0) {
            Parts known = of(object);
            decide(known, decision);
            written(object, known);
        }
    }

    /** A library has made an object of what it reads, where it is called so: {@code Flight[3]} is its fourth {@code Flight}. */
    void stands(Object object, String position) {
        standing.put(object, position);
    }

    /** How an object is called in what a library read, if one has made it of that. */
    Optional<String> position(Object object) {
        return Optional.ofNullable(standing.get(object));
    }

    /** A list shows an array. */
    void shows(Object list, Object array) {
        shown.put(list, new WeakReference<>(array));
    }

    /** The array that an object shows, if it does. */
    Optional<Object> shown(Object list) {
        return Optional.ofNullable(shown.get(list)).map(WeakReference::get);
    }

    /** Whether a label of some part of an object is known. */
    boolean areKnown(Object owner) {
        return known(owner).areKnown();
    }

    /** The label of all parts of an object. */
    @Override
    public int whole(Object owner) {
        Parts known = known(owner);
        int label = 0;
        for (int part : known.labels()) {
            label = provenance.join(label, part);
        }
        return provenance.under(label, known.decisions());
    }
}
