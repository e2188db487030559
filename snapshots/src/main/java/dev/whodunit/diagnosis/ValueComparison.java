package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final ToDoubleBiFunction<Typed, Typed> measure;
    private final Map<Pair, Double> known = new HashMap<>();

    /**
     * A value's readable type and its canonical JSON.
     *
     * @param type as in {@link Artifact#type()}
     */
    record Typed(String type, String json) {}

    private record Pair(Fingerprint accepted, Fingerprint current) {}

    /** @param measure the difference of two values whose contents or types are not the same */
    ValueComparison(Contents accepted, Contents current, ToDoubleBiFunction<Typed, Typed> measure) {
        this.accepted = accepted;
        this.current = current;
        this.measure = measure;
    }

    double between(Artifact before, Artifact now) {
        boolean isOtherType = !before.type().equals(now.type());
        if (isOtherType && (before.isVoid() || now.isVoid())) {
            return measure.applyAsDouble(new Typed(before.type(), NOTHING), new Typed(now.type(), NOTHING));
        }
        if (isOtherType && before.state() == ArtifactState.OPAQUE) {
            return OTHER;
        }
        if (before.state() == ArtifactState.OPAQUE && now.state() == ArtifactState.OPAQUE) {
            return before.note().isEmpty() && now.note().isEmpty() ? SAME : UNKNOWN;
        }
        if (!isOtherType && (before.isVoid() || before.hasSameContentAs(now))) {
            return SAME;
        }
        if (before.state() != ArtifactState.COMPLETE || now.state() != ArtifactState.COMPLETE) {
            return UNKNOWN;
        }
        Pair pair = new Pair(before.fingerprint(), now.fingerprint());
        return known.computeIfAbsent(pair, unseen -> measured(before, now));
    }

    private double measured(Artifact before, Artifact now) {
        Optional<String> old = accepted.json(before.fingerprint());
        Optional<String> young = current.json(now.fingerprint());
        if (old.isEmpty() || young.isEmpty()) {
            return UNKNOWN;
        }
        return measure.applyAsDouble(new Typed(before.type(), old.get()), new Typed(now.type(), young.get()));
    }

    /** The greater difference; another value outweighs one that is not known. */
    static double worse(double some, double other) {
        return some == OTHER || other == OTHER ? OTHER : Math.max(some, other);
    }
}
