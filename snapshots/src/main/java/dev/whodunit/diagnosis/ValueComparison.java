package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * How far values are from accepted ones, as far as their contents were kept: {@link #SAME}, a positive number, another
 * value altogether, or nobody knows.
 */
final class ValueComparison {

    /** No difference. */
    static final double SAME = 0;

    /** The smallest difference there is: values that are unlike, and no further apart than that. */
    static final double LEAST = Double.MIN_VALUE;

    /** Another value. */
    static final double OTHER = Double.POSITIVE_INFINITY;

    /** The values were not kept. */
    static final double UNKNOWN = Double.NaN;

    private static final String NOTHING = "null";

    private final Contents accepted;
    private final Contents current;
    private final Measure measure;
    private final Map<ValuePair, Double> known;
    private final Map<ValuePair, Double> handed;
    private final Map<Measure, Map<ValuePair, Double>> byMeasure;
    private final Map<ValuePair, Double> toldOfMade;
    private final Map<ValuePair, Double> toldOfHanded;
    private final LargeValues large;
    private final Map<ValuePair, Set<Measured>> unlike;

    /** Who found that two values are not the same, and of which types they are. */
    private record Measured(Measure measure, String before, String now) {}

    /**
     * A value's readable type and its canonical JSON.
     *
     * @param type as in {@link Artifact#type()}
     */
    record Typed(String type, String json) {}

    /** How rows are compared. */
    enum Rows {
        /** Each for itself, with the one at its place. */
        EACH,
        /** All that are unlike at once. */
        TOGETHER,
        /** Only all of the list tells. */
        NOT
    }

    /** How far two values are from each other whose contents or types are not the same. */
    interface Measure {
        double between(Typed accepted, Typed current);

        /** The same for what a function is handed, which it knows nothing of but by looking. */
        default double betweenHanded(Typed accepted, Typed current) {
            return between(accepted, current);
        }

        /** What measures the results of a step instead, if anything is said of them; where these are handed on, too. */
        default Optional<Measure> ofResults(Step step) {
            return Optional.empty();
        }

        /** Whether that is said of the step, so that how its results come about does not count either. */
        default boolean isOfWhole(Step step) {
            return false;
        }

        /** What measures values that the code calls so, if anything is said of them. */
        default Measure ofName(String name) {
            return this;
        }

        /** The same for what a function is handed under a name. */
        default Measure ofHanded(FunctionRef function, String name) {
            return ofName(name);
        }

        /** How the rows of lists of a type may be compared, where the lists are too large to be compared as wholes. */
        default Rows ofRows(String type) {
            return Rows.NOT;
        }

        /** Whether such a difference counts as accepted, wherever it is. */
        default boolean covers(double difference) {
            return false;
        }

        /** The JSON of a current value in which all that is near enough to the accepted one is as accepted. */
        default String levelled(Typed accepted, Typed current) {
            return current.json();
        }

        /** The same for values of these types, at least one of which could not be read in full. */
        default double betweenUnread(String accepted, String current) {
            return UNKNOWN;
        }
    }

    ValueComparison(Contents accepted, Contents current, Measure measure) {
        this.accepted = accepted;
        this.current = current;
        this.measure = measure;
        this.known = new HashMap<>();
        this.handed = new HashMap<>();
        this.byMeasure = new HashMap<>();
        this.toldOfMade = Map.of();
        this.toldOfHanded = Map.of();
        this.large = new LargeValues(accepted, current);
        this.unlike = new HashMap<>();
    }

    private ValueComparison(
            ValueComparison all, Map<ValuePair, Double> toldOfHanded, Map<ValuePair, Double> toldOfMade) {
        this.accepted = all.accepted;
        this.current = all.current;
        this.measure = all.measure;
        this.known = all.known;
        this.handed = all.handed;
        this.byMeasure = all.byMeasure;
        this.toldOfMade = toldOfMade;
        this.toldOfHanded = toldOfHanded;
        this.large = all.large;
        this.unlike = all.unlike;
    }

    /** The same, where something is said of some of the values that a function is handed, and of those that it makes. */
    ValueComparison telling(Map<ValuePair, Double> ofHanded, Map<ValuePair, Double> ofMade) {
        return ofHanded.isEmpty() && ofMade.isEmpty() ? this : new ValueComparison(this, ofHanded, ofMade);
    }

    double betweenHanded(FunctionRef function, Artifact before, Artifact now) {
        Optional<Double> told = told(before, now, toldOfHanded);
        Measure own = measure.ofHanded(function, now.name());
        return told.isPresent() ? told.get() : between(before, now, seen(own, handed), own, own::betweenHanded);
    }

    double between(Artifact before, Artifact now) {
        Optional<Double> told = told(before, now, toldOfMade);
        Measure own = measure.ofName(now.name());
        return told.isPresent() ? told.get() : between(before, now, seen(own, known), own, own::between);
    }

    private Map<ValuePair, Double> seen(Measure own, Map<ValuePair, Double> all) {
        return own == measure ? all : byMeasure.computeIfAbsent(own, unseen -> new HashMap<>());
    }

    private static Optional<Double> told(Artifact before, Artifact now, Map<ValuePair, Double> told) {
        return told.isEmpty()
                ? Optional.empty()
                : ValuePair.of(before, now).filter(told::containsKey).map(told::get);
    }

    private double between(
            Artifact before,
            Artifact now,
            Map<ValuePair, Double> known,
            Measure own,
            ToDoubleBiFunction<Typed, Typed> measured) {
        boolean isOtherType = !before.type().equals(now.type());
        if (isOtherType && (before.isVoid() || now.isVoid())) {
            return measured.applyAsDouble(new Typed(before.type(), NOTHING), new Typed(now.type(), NOTHING));
        }
        if (isOtherType && before.state() == ArtifactState.OPAQUE) {
            double unread = unread(before, now);
            return Double.isNaN(unread) ? OTHER : unread;
        }
        if (before.state() == ArtifactState.OPAQUE && now.state() == ArtifactState.OPAQUE) {
            return before.note().isEmpty() && now.note().isEmpty() ? SAME : unread(before, now);
        }
        if (!isOtherType && (before.isVoid() || before.hasSameContentAs(now))) {
            return SAME;
        }
        if (before.state() != ArtifactState.COMPLETE || now.state() != ArtifactState.COMPLETE) {
            return unread(before, now);
        }
        ValuePair pair = new ValuePair(before.fingerprint(), now.fingerprint());
        return known.computeIfAbsent(pair, unseen -> measured(before, now, own, measured));
    }

    private double unread(Artifact before, Artifact now) {
        return measure.betweenUnread(before.type(), now.type());
    }

    /** How far contents are from each other that are unlike. */
    double measured(Artifact before, Artifact now, Measure own) {
        return measured(before, now, own, own::between);
    }

    private double measured(Artifact before, Artifact now, Measure own, ToDoubleBiFunction<Typed, Typed> measured) {
        double difference = difference(before, now, own, measured);
        if (difference > SAME) {
            unlike.computeIfAbsent(new ValuePair(before.fingerprint(), now.fingerprint()), unseen -> new HashSet<>())
                    .add(new Measured(own, before.type(), now.type()));
        }
        return difference;
    }

    private double difference(Artifact before, Artifact now, Measure own, ToDoubleBiFunction<Typed, Typed> measured) {
        OptionalDouble ofRows = large.difference(before, now, own);
        if (ofRows.isPresent()) {
            return ofRows.getAsDouble();
        }
        Optional<String> old = accepted.json(before.fingerprint());
        Optional<String> young = current.json(now.fingerprint());
        if (old.isEmpty() || young.isEmpty()) {
            return unread(before, now);
        }
        return measured.applyAsDouble(new Typed(before.type(), old.get()), new Typed(now.type(), young.get()));
    }

    boolean isMarkedInRows() {
        return large.isAnyMarked();
    }

    /** Whether values are not the same in which something may be near enough. */
    boolean isAnyUnlike() {
        return !unlike.isEmpty();
    }

    /**
     * The contents of the current run, in which rows of large values that are near enough count as accepted; so does all else that is, where
     * it is shown beside the accepted value.
     */
    Contents marked() {
        return large.marked().shownBeside(this::levelled);
    }

    /** Where the same two values are at several places of which not the same is said, nothing is known of this one. */
    private String levelled(Fingerprint before, Fingerprint now, String old, String young) {
        boolean isWhole = accepted.json(before).filter(old::equals).isPresent();
        List<String> texts = unlike.getOrDefault(new ValuePair(before, now), Set.of()).stream()
                .map(one -> isWhole || one.measure().ofRows(one.now()) == Rows.EACH
                        ? one.measure().levelled(new Typed(one.before(), old), new Typed(one.now(), young))
                        : young)
                .distinct()
                .toList();
        return texts.size() == 1 ? texts.get(0) : young;
    }

    /** The greater difference; another value outweighs one that is not known. */
    static double worse(double some, double other) {
        return some == OTHER || other == OTHER ? OTHER : Math.max(some, other);
    }
}
