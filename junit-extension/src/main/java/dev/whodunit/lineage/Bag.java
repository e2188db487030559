package dev.whodunit.lineage;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    private static final Object NULL = new Object();

    private final Provenance provenance;
    private final Map<Object, Integer> labels = new HashMap<>();
    private final Set<Bag> others = new HashSet<>();
    private Set<Object> objects = Set.of();
    private int whole;
    private int decisions;
    private final Map<String, Integer> leaves = new HashMap<>();
    private final Keys keys = new Keys();
    private String name = "";
    private Optional<Bag> base = Optional.empty();
    private boolean isAssumed;
    private boolean isOfObject;
    private boolean givesNothing;
    private Stages stages = Stages.NONE;
    private Optional<Bag> viewed = Optional.empty();
    private Optional<Outside> outside = Optional.empty();
    private OptionalInt body = OptionalInt.empty();
    private final BagSum sum;

    Bag(Provenance provenance) {
        this.provenance = provenance;
        this.sum = new BagSum(this, provenance);
    }

    /** One that lasts, and may get more at any time. */
    static Bag ofObject(Provenance provenance) {
        Bag bag = new Bag(provenance);
        bag.isOfObject = true;
        bag.sum.lasts();
        return bag;
    }

    void grows() {
        sum.remember();
    }

    BagSum sum(BagSum.Objects held) {
        return sum.upToDate(held);
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

    /** Whether a value has no identity that anything may rest on; no code of others is asked. */
    static boolean isValue(@Nullable Object value) {
        if (value == null || value instanceof Enum<?>) {
            return true;
        }
        String type = value.getClass().getName();
        boolean isSimple = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character;
        return (isSimple && (type.startsWith("java.lang.") || type.startsWith("java.math.")))
                || type.startsWith("java.time.");
    }

    /** What stands for a value where values are compared: itself, or its identity. */
    static Object key(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return isValue(value) ? value : new Reference(value);
    }

    void add(@Nullable Object value, int label) {
        Object key = key(value);
        labels.merge(key, label, provenance::join);
        addToWhole(label);
        if (value != null && key instanceof Reference) {
            provenance.keep(key);
            hold(value);
        }
    }

    private void hold(Object value) {
        if (objects.isEmpty()) {
            objects = Collections.newSetFromMap(new IdentityHashMap<>(4));
        }
        if (objects.add(value)) {
            sum.changed(value);
        }
    }

    /** A text or number that was read and may come out again as whatever type. */
    void addLeaf(String text, int label) {
        leaves.merge(text, label, provenance::join);
    }

    /** The label of what was read and is the same as text. */
    OptionalInt leaf(@Nullable Object value) {
        return new BagSearch(this, provenance).joined(bag -> bag.leaves.get(JdkObjects.text(value)));
    }

    /** Adds a label of something in it that cannot be told apart. */
    void addToWhole(int label) {
        int before = whole;
        whole = provenance.join(whole, label);
        if (whole != before) {
            sum.touch();
        }
    }

    /** From now on all that is in the other one may be in this one. */
    void include(Bag other) {
        if (other != this && others.add(other)) {
            sum.included(other.sum);
        }
    }

    /** All that is in the other one at this time may be in this one. */
    void takeOver(Bag other) {
        other.labels.forEach((key, label) -> labels.merge(key, label, provenance::join));
        addToWhole(other.whole);
        decide(other.decisions);
        other.objects.forEach(this::hold);
        keys.takeOver(other.keys, provenance);
        isAssumed |= other.isAssumed;
        sum.touch();
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
        Object reference = key(key);
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
        sum.touch();
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
        sum.touch();
    }

    /** Forgets what is in it. */
    void clear() {
        labels.clear();
        objects = Set.of();
        whole = 0;
        sum.clear();
    }

    /** Adds decisions on which values are in it, and in which order. */
    void decide(int label) {
        int before = decisions;
        decisions = provenance.join(decisions, label);
        if (decisions != before) {
            sum.touch();
            keys.used().ifPresent(used -> used.decide(label));
        }
    }

    /** The labels of what is in it itself, by what stands for values where they are compared. */
    Map<Object, Integer> labels() {
        return labels;
    }

    /** The label of a value that is in it. */
    OptionalInt find(@Nullable Object value) {
        Object reference = key(value);
        BagSearch search = new BagSearch(this, provenance);
        OptionalInt found = reference instanceof Reference
                ? search.object(reference)
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

    /** Where it or what it is made of reads from outside. */
    Optional<Outside> outsideBehind() {
        return outside.isPresent()
                ? outside
                : all().stream().flatMap(bag -> bag.outside.stream()).findFirst();
    }

    /** Values of it are handed on by code that is not seen: what a lambda was made of may hold them. */
    void pourInto(Bag lambda) {
        if (lambda.body.isEmpty()) {
            lambda.others.forEach(captured -> captured.others.forEach(taker -> taker.include(this)));
        }
    }

    void readFrom(Outside place) {
        outside = Optional.of(place);
        sum.touch();
    }

    /** The number of the lambda's body, if the object is a lambda. */
    OptionalInt body() {
        return body;
    }

    void isLambda(int method) {
        body = OptionalInt.of(method);
    }
}
