package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is known of a bag and of all that may be in it, together. A list that grows is asked for that with every call on it, so only
 * what has changed since the last time is looked at: bags that last tell those that they are in
 * and that have asked. What decided on the values is asked for far more often than the values are, and is summed up by itself.
 */
final class BagSum {

    private final Bag bag;
    private final Of what;
    private final Provenance provenance;
    private List<BagSum> asking = List.of();
    private List<Bag> staleParts;
    private List<Object> changed;
    private Set<Outside> outsides = Set.of();
    private boolean isStale = true;
    private boolean isSumming;
    private boolean hasParts;
    private int label;
    private int held;
    private boolean isAssumed;
    private boolean countsOnly;

    /** What is summed up. */
    enum Of {
        /** All values, and those that objects of the pipeline hold. */
        VALUES,
        /** The decisions on which values there are. */
        CHOICES
    }

    /** Knows what objects of the pipeline hold. */
    interface Objects {

        /** The label of all fields of an object. */
        int whole(Object object);

        /** Tells the bag from now on when a field of the object is written. */
        void watch(Object object, BagSum holder);
    }

    BagSum(Bag bag, Of what, Provenance provenance) {
        this.bag = bag;
        this.what = what;
        this.provenance = provenance;
        this.changed = bag.objects().isEmpty() ? List.of() : new ArrayList<>(bag.objects());
        this.hasParts = !bag.others().isEmpty();
        this.staleParts = hasParts ? new ArrayList<>(bag.others()) : List.of();
    }

    /** Something in the bag has changed: those that have asked since it last did are told, and have to ask again. */
    void touch() {
        isStale = true;
        List<BagSum> told = asking;
        if (!told.isEmpty()) {
            asking = List.of();
            for (BagSum container : told) {
                container.isStale(bag);
                container.touch();
            }
        }
    }

    private void isStale(Bag part) {
        if (staleParts.isEmpty()) {
            staleParts = new ArrayList<>(2);
        }
        staleParts.add(part);
    }

    /** An object is in the bag, or a field of one that is in it was written. */
    void changed(Object object) {
        if (changed.isEmpty()) {
            changed = new ArrayList<>(2);
        }
        changed.add(object);
        touch();
    }

    /** From now on all that is in the other one may be in the bag. */
    void included(Bag other) {
        hasParts = true;
        isStale(other);
        touch();
    }

    /** Brings it up to date. A bag that is in itself is known as far as it was before. */
    BagSum upToDate(Objects objects) {
        if (isSumming || (bag.isRemembered() && !isStale)) {
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
        boolean isRemembered = bag.isRemembered();
        boolean isAlone = !isRemembered || !hasParts;
        isStale = false;
        if (what == Of.VALUES) {
            label = isAlone ? bag.ownLabel() : provenance.join(label, bag.ownLabel());
            held = isRemembered ? held : 0;
            isAssumed |= bag.isAssumedItself();
            bag.outside().ifPresent(this::add);
            addObjects(objects, isRemembered);
        } else {
            label = isAlone ? bag.ownDecisions() : provenance.join(label, bag.ownDecisions());
            countsOnly |= bag.givesNothingItself();
        }
        addParts(objects, isRemembered);
    }

    private void addObjects(Objects objects, boolean isRemembered) {
        List<Object> now = changed;
        if (isRemembered) {
            changed = List.of();
        }
        for (Object object : now) {
            if (isRemembered) {
                objects.watch(object, this); // first, so that no change is missed
            }
            held = provenance.join(held, objects.whole(object));
        }
    }

    private void addParts(Objects objects, boolean isRemembered) {
        if (staleParts.isEmpty()) {
            return;
        }
        List<Bag> parts = isRemembered ? staleParts : List.copyOf(staleParts);
        if (isRemembered) {
            staleParts = List.of();
        }
        parts.forEach(part -> add(part, objects, isRemembered));
    }

    private void add(Bag bag, Objects objects, boolean isRemembered) {
        BagSum part = bag.sum(what);
        boolean isInItself = part.isSumming;
        part.upToDate(objects);
        label = provenance.join(label, part.label);
        held = provenance.join(held, part.held);
        isAssumed |= part.isAssumed;
        countsOnly |= part.countsOnly;
        part.outsides.forEach(this::add);
        if (isInItself && isRemembered) {
            isStale(bag);
            isStale = true;
        } else if (isRemembered) {
            part.ask(this);
        }
    }

    private void ask(BagSum container) {
        if (asking.isEmpty()) {
            asking = new ArrayList<>(2);
        }
        asking.add(container);
    }

    private void add(Outside place) {
        if (outsides.isEmpty()) {
            outsides = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        outsides.add(place);
    }

    /** Forgets what was in the bag. */
    void clear() {
        changed = List.of();
        label = 0;
        held = 0;
        touch();
    }

    /** The label of everything, without what objects hold; or of all decisions. */
    int label() {
        return label;
    }

    /** The label of what objects hold. */
    int held() {
        return held;
    }

    boolean isAssumed() {
        return isAssumed;
    }

    /** Whether nothing comes out again of what is put in, if it was asked for decisions. */
    boolean countsOnly() {
        return countsOnly;
    }

    /** All places that something in it reads from. */
    Set<Outside> outsides() {
        return outsides;
    }
}
