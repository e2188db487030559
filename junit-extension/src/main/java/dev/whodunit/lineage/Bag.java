package dev.whodunit.lineage;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the values in an object of a library, or on their way through a call of one: each value with its label, and
 * other bags whose values may be in it as well. A value is found again by equality if it has no identity, else by that.
 */
final class Bag {

    private final Provenance provenance;
    private final ValueLabels labels = new ValueLabels();
    private Set<Bag> others = Set.of();
    private Set<Object> objects = Set.of();
    private int whole;
    private int decisions;
    private final ValueLabels leaves = new ValueLabels();
    private final Keys keys = new Keys();
    private String name = "";
    private Optional<Bag> base = Optional.empty();
    private boolean isAssumed;
    private boolean isOfObject;
    private boolean isLasting;
    private boolean isGrowing;
    private boolean givesNothing;
    private Stages stages = Stages.NONE;
    private Optional<Bag> viewed = Optional.empty();
    private Optional<Outside> outside = Optional.empty();
    private OptionalInt body = OptionalInt.empty();
    private final BagSums sums;

    Bag(Provenance provenance) {
        this.provenance = provenance;
        this.sums = new BagSums(this, provenance);
    }

    /** One that lasts, and may get more at any time. */
    static Bag ofObject(Provenance provenance) {
        Bag bag = new Bag(provenance);
        bag.isOfObject = true;
        bag.isLasting = true;
        return bag;
    }

    /** It gets more while a call of a library runs, and is asked meanwhile. */
    void grows() {
        isGrowing = true;
    }

    /** What is known of it and of all that may be in it, together: all values, or what decided on them. */
    BagSum sum(BagSum.Of what) {
        return sums.of(what);
    }

    /** Whether it is of use to remember what is in it, since it is asked again and again. */
    boolean isRemembered() {
        return isLasting || isGrowing;
    }

    private void lasts() {
        if (!isLasting) {
            isLasting = true;
            sums.changed();
            others.forEach(Bag::lasts);
        }
    }

    /** The objects of the pipeline that are in it itself. */
    Set<Object> objects() {
        return objects;
    }

    int ownLabel() {
        return whole;
    }

    int ownDecisions() {
        return decisions;
    }

    boolean isAssumedItself() {
        return isAssumed;
    }

    boolean givesNothingItself() {
        return givesNothing;
    }

    void add(@Nullable Object value, int label) {
        Object key = Identity.keptKey(value);
        labels.join(key, label, provenance);
        addToWhole(label);
        if (value != null && key instanceof LiveObjects.Key) {
            provenance.keep(value);
            if (Identity.mayHaveFields(value.getClass())) {
                hold(value);
            }
        }
    }

    private void hold(Object value) {
        objects = objects.isEmpty() ? new IdentitySet<>() : objects;
        if (objects.add(value)) {
            sums.holds(value);
        }
    }

    /** A text or number that was read and may come out again as whatever type. */
    void addLeaf(String text, int label) {
        leaves.join(text, label, provenance);
    }

    /** The labels of texts that were read or written in it itself. */
    Map<Object, Integer> leaves() {
        return leaves.all();
    }

    /** Adds a label of something in it that cannot be told apart. */
    void addToWhole(int label) {
        int before = whole;
        whole = provenance.join(whole, label);
        if (whole != before) {
            sums.valuesChanged();
        }
    }

    /** From now on all that is in the other one may be in this one. */
    void include(Bag other) {
        if (other == this || others.contains(other)) {
            return;
        }
        others = others.isEmpty() ? new IdentitySet<>() : others;
        others.add(other);
        if (isLasting) {
            other.lasts();
        }
        sums.included(other);
    }

    /** Of those that may be in this one only some are needed from now on. */
    void keepOnly(Set<Bag> needed) {
        if (others instanceof IdentitySet<Bag> included) {
            included.retain(needed);
        }
    }

    /** All that is in the other one at this time may be in this one. */
    void takeOver(Bag other) {
        labels.joinAll(other.labels, provenance);
        addToWhole(other.whole);
        decide(other.decisions);
        other.objects.forEach(this::hold);
        keys.takeOver(other.keys, provenance);
        isAssumed |= other.isAssumed;
        sums.valuesChanged();
        for (Bag part : other.others) {
            if (part.isOfObject || part == this) {
                include(part);
            } else {
                takeOver(part); // what only a call needs is gone when that is over
            }
        }
    }

    /** What is kept under which key, as far as that is known. */
    Keys keys() {
        return keys;
    }

    /** The label of the value under a key, if that is known. */
    OptionalInt at(@Nullable Object key) {
        Object reference = Identity.key(key);
        OptionalInt found = new BagSearch(this, provenance).joined(bag -> bag.keys.at(reference));
        return found.isEmpty() && viewed.isPresent() ? viewed.get().at(key) : found;
    }

    /** It shows values of another one; what is written through it is written there. */
    void isViewOf(Bag other) {
        viewed = other == this ? Optional.empty() : Optional.of(other);
    }

    /** The one whose values it shows. */
    Optional<Bag> viewed() {
        return viewed;
    }

    /** It is a stream of which this has been asked. */
    void isAsked(Stages asked) {
        stages = asked;
    }

    /** What has been asked of it, if it is a stream. */
    Stages stages() {
        return stages;
    }

    /** What is not known of it may be wrong. */
    void assume() {
        isAssumed = true;
        sums.valuesChanged();
    }

    /** It has the name of a column from now on. */
    void isNamed(String text) {
        name = text;
    }

    /** A table from which columns are taken that are not in this one. */
    void isMadeOf(Bag table) {
        base = Optional.of(table);
    }

    /** The name of the column that it stands for, empty if it stands for none. */
    String name() {
        return name;
    }

    /** A table from which columns are taken that are not in this one. */
    Optional<Bag> madeOf() {
        return base;
    }

    /** Nothing of what it is given comes out of it again, as with a collector that counts. */
    void givesNothing() {
        givesNothing = true;
        sums.choicesChanged();
    }

    /** Forgets what is in it. */
    void clear() {
        labels.clear();
        objects = Set.of();
        whole = 0;
        sums.cleared();
    }

    /** Adds decisions on which values are in it, and in which order. */
    void decide(int label) {
        int before = decisions;
        decisions = provenance.join(decisions, label);
        if (decisions != before) {
            keys.used().ifPresent(used -> used.decide(label));
            sums.choicesChanged();
        }
    }

    /** The labels of what is in it itself, by what stands for values where they are compared. */
    Map<Object, Integer> labels() {
        return labels.all();
    }

    /** The label of a value that is in it. */
    OptionalInt find(@Nullable Object value) {
        Object reference = Identity.key(value);
        BagSearch search = new BagSearch(this, provenance);
        OptionalInt found = reference instanceof Reference that
                ? search.object(that)
                : search.joined(bag -> bag.labels.get(reference));
        return found.isEmpty() && viewed.isPresent() ? viewed.get().find(value) : found;
    }

    Set<Bag> others() {
        return others;
    }

    /** It and all that may be in it. */
    Collection<Bag> all() {
        return new BagSearch(this, provenance).all();
    }

    Optional<Outside> outside() {
        return outside;
    }

    /** Where it or what it is made of reads from outside, if that is one thing. */
    Optional<Outside> outsideBehind() {
        return new BagSearch(this, provenance).outside();
    }

    void readFrom(Outside place) {
        outside = Optional.of(place);
        sums.valuesChanged();
    }

    /** The number of the lambda's body, if the object is a lambda. */
    OptionalInt body() {
        return body;
    }

    void isLambda(int method) {
        body = OptionalInt.of(method);
    }
}
