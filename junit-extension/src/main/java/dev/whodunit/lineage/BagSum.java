package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a bag and of all that may be in it, together. A list that grows is asked for that with every call on it, so only
 * what has changed since the last time is looked at: bags that last tell those that they are in
 * and that have asked.
 */
final class BagSum {

    private final Bag bag;
    private final Provenance provenance;
    private List<BagSum> asking = new ArrayList<>(0);
    private final Set<BagSum> staleParts = new LinkedHashSet<>();
    private List<Object> changed = new ArrayList<>(0);
    private Set<Outside> outsides = Set.of();
    private boolean isLasting;
    private boolean isRemembered;
    private boolean isStale = true;
    private boolean isSumming;
    private boolean hasParts;
    private int label;
    private int held;
    private int decisions;
    private boolean isAssumed;
    private boolean countsOnly;

    /** Knows what objects of the pipeline hold. */
    interface Objects {

        /** The label of all fields of an object. */
        int whole(Object object);

        /** Tells the bag from now on when a field of the object is written. */
        void watch(Object object, BagSum holder);
    }

    BagSum(Bag bag, Provenance provenance) {
        this.bag = bag;
        this.provenance = provenance;
    }

    /** Something in the bag has changed: those that have asked since it last did are told, and have to ask again. */
    void touch() {
        isStale = true;
        List<BagSum> told = asking;
        if (!told.isEmpty()) {
            asking = new ArrayList<>(0);
            for (BagSum container : told) {
                container.staleParts.add(this);
                container.touch();
            }
        }
    }

    /** An object is in the bag, or a field of one that is in it was written. */
    void changed(Object object) {
        changed.add(object);
        touch();
    }

    /** From now on all that is in the other one may be in the bag. */
    void included(BagSum other) {
        hasParts = true;
        staleParts.add(other);
        if (isLasting) {
            other.lasts();
        }
        touch();
    }

    /** The bag is that of an object, or is in one that lasts. */
    void lasts() {
        if (!isLasting) {
            isLasting = true;
            remember();
            staleParts.forEach(BagSum::lasts);
        }
    }

    /** The bag grows while it is asked, so that what was found last is kept. */
    void remember() {
        isRemembered = true;
        isStale = true;
    }

    /** Brings it up to date. A bag that is in itself is known as far as it was before. */
    BagSum upToDate(Objects objects) {
        if (isSumming || (isRemembered && !isStale)) {
            return this;
        }
        isSumming = true;
        try {
            sumUp(objects);
        } finally {
            isSumming = false;
        }
        return this;
    }

    private void sumUp(Objects objects) {
        isStale = false;
        boolean isAlone = !isRemembered || !hasParts;
        label = isAlone ? bag.ownLabel() : provenance.join(label, bag.ownLabel());
        decisions = isAlone ? bag.ownDecisions() : provenance.join(decisions, bag.ownDecisions());
        held = isRemembered ? held : 0;
        isAssumed |= bag.isAssumedItself();
        countsOnly |= bag.givesNothingItself();
        bag.outside().ifPresent(this::add);
        addObjects(objects);
        List<BagSum> parts = new ArrayList<>(staleParts);
        if (isRemembered) {
            staleParts.clear();
        }
        parts.forEach(part -> add(part, objects));
    }

    private void addObjects(Objects objects) {
        List<Object> now = changed;
        if (isRemembered) {
            changed = new ArrayList<>(0);
        }
        for (Object object : now) {
            if (isRemembered) {
                objects.watch(object, this); // first, so that no change is missed
            }
            held = provenance.join(held, objects.whole(object));
        }
    }

    private void add(BagSum part, Objects objects) {
        boolean isInItself = part.isSumming;
        part.upToDate(objects);
        label = provenance.join(label, part.label);
        held = provenance.join(held, part.held);
        decisions = provenance.join(decisions, part.decisions);
        isAssumed |= part.isAssumed;
        countsOnly |= part.countsOnly;
        part.outsides.forEach(this::add);
        if (isInItself && isRemembered) {
            staleParts.add(part);
            isStale = true;
        } else if (isRemembered) {
            part.asking.add(this);
        }
    }

    private void add(Outside place) {
        if (outsides.isEmpty()) {
            outsides = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        outsides.add(place);
    }

    /** Forgets what was in the bag. */
    void clear() {
        changed = new ArrayList<>(0);
        label = 0;
        held = 0;
        touch();
    }

    /** The label of everything, without what objects hold. */
    int label() {
        return label;
    }

    /** The label of what objects hold. */
    int held() {
        return held;
    }

    /** The label of the decisions on what is in it. */
    int decisions() {
        return decisions;
    }

    boolean isAssumed() {
        return isAssumed;
    }

    boolean countsOnly() {
        return countsOnly;
    }

    /** All places that something in it reads from. */
    Set<Outside> outsides() {
        return outsides;
    }
}
