package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ValueComparison.Measure;
import dev.whodunit.diagnosis.ValueComparison.Rows;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Outline;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far large lists are from accepted ones, by their rows: those with other digests are read a few at a time. Rows that are near enough
 * are remembered by the accepted digests, so that the others can be told.
 */
final class LargeValues {

    /** So many are read at once. */
    private static final int PORTION = 500;

    /** More than so many that are too far off are not looked for, and more than so many are not compared together. */
    private static final int MOST = 5_000;

    private final Contents accepted;
    private final Contents current;
    private final Map<Fingerprint, KeptRows> marked = new HashMap<>();

    LargeValues(Contents accepted, Contents current) {
        this.accepted = accepted;
        this.current = current;
    }

    /** Empty if they are not large, or not all of what is needed of their rows is there. */
    OptionalDouble difference(Artifact before, Artifact now, Measure measure) {
        Rows how = isList(before) && isList(now) ? measure.ofRows(now.type()) : Rows.NOT;
        if (how == Rows.NOT || !hasRows(accepted, before.fingerprint()) || !hasRows(current, now.fingerprint())) {
            return OptionalDouble.empty();
        }
        Optional<KeptRows> old = accepted.rows(before.fingerprint());
        Optional<KeptRows> young = current.rows(now.fingerprint());
        if (old.isEmpty() || young.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return new Pair(before.type(), old.get(), now, young.get(), measure).difference(how);
        } catch (UncheckedIOException notThereAnyMore) {
            return OptionalDouble.empty();
        }
    }

    private static boolean hasRows(Contents contents, Fingerprint fingerprint) {
        return contents.outline(fingerprint)
                .filter(outline -> outline.unit() == Outline.Unit.ROWS)
                .isPresent();
    }

    /** What else has rows is written in another way. */
    private static boolean isList(Artifact artifact) {
        return artifact.type().endsWith("[]") || artifact.type().startsWith("List<");
    }

    boolean isAnyMarked() {
        return !marked.isEmpty();
    }

    /** The contents of the current run, with accepted digests of rows that are near enough. */
    Contents marked() {
        return marked.isEmpty()
                ? current
                : current.withRows(fingerprint ->
                        Optional.ofNullable(marked.get(fingerprint)).or(() -> current.rows(fingerprint)));
    }

    /** Two lists. */
    private final class Pair {

        private final String type;
        private final KeptRows old;
        private final Artifact now;
        private final KeptRows young;
        private final Measure measure;
        private final long[] were;
        private final long[] are;
        private double worst = ValueComparison.SAME;
        private int beyond;

        Pair(String type, KeptRows old, Artifact now, KeptRows young, Measure measure) {
            this.type = type;
            this.old = old;
            this.now = now;
            this.young = young;
            this.measure = measure;
            this.were = old.digests();
            this.are = young.digests();
        }

        OptionalDouble difference(Rows how) {
            if (were.length != are.length) {
                return OptionalDouble.of(ValueComparison.OTHER);
            }
            int[] unlike = IntStream.range(0, are.length)
                    .filter(i -> were[i] != are[i])
                    .toArray();
            if (unlike.length == 0) {
                return OptionalDouble.of(ValueComparison.OTHER);
            }
            return how == Rows.EACH ? each(unlike) : together(unlike);
        }

        private OptionalDouble together(int[] unlike) {
            return unlike.length > MOST
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(between(old.json(unlike), young.json(unlike)));
        }

        private OptionalDouble each(int[] unlike) {
            for (int from = 0; from < unlike.length && beyond < MOST; from += PORTION) {
                int[] portion = Arrays.copyOfRange(unlike, from, Math.min(from + PORTION, unlike.length));
                compare(portion, old.json(portion), young.json(portion));
            }
            if (beyond > 0 && beyond < unlike.length) {
                marked.put(now.fingerprint(), new KeptRows(are, young.starts(), young.bytes(), young::packed));
            }
            return OptionalDouble.of(worst);
        }

        private void compare(int[] positions, List<String> before, List<String> after) {
            for (int i = 0; i < positions.length; i++) {
                double difference = between(List.of(before.get(i)), List.of(after.get(i)));
                worst = ValueComparison.worse(worst, difference);
                if (measure.covers(difference)) {
                    are[positions[i]] = were[positions[i]];
                } else {
                    beyond++;
                }
            }
        }

        private double between(List<String> before, List<String> after) {
            return measure.between(new Typed(type, list(before)), new Typed(now.type(), list(after)));
        }

        private static String list(List<String> rows) {
            return "[" + String.join(",", rows) + "]";
        }
    }
}
