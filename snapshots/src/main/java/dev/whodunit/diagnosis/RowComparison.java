package dev.whodunit.diagnosis;

import dev.whodunit.difference.Differences;
import dev.whodunit.difference.LargeList;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Outline;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different in the rows of two large artifacts; each two are compared once, though several ask. */
final class RowComparison {

    private final Contents accepted;
    private final Contents current;
    private final Map<List<Fingerprint>, Optional<Differences>> known = new ConcurrentHashMap<>();

    RowComparison(Contents accepted, Contents current) {
        this.accepted = accepted;
        this.current = current;
    }

    /** Empty if the rows of either were not kept, or are not there any more. */
    Optional<Differences> differences(Artifact before, Artifact now) {
        Fingerprint old = before.fingerprint();
        Fingerprint young = now.fingerprint();
        boolean areLarge =
                accepted.outline(old).isPresent() && current.outline(young).isPresent();
        return areLarge ? known.computeIfAbsent(List.of(old, young), unseen -> compare(old, young)) : Optional.empty();
    }

    private Optional<Differences> compare(Fingerprint before, Fingerprint now) {
        Optional<KeptRows> old = accepted.rows(before);
        Optional<KeptRows> young = current.rows(now);
        if (old.isEmpty() || young.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Differences.between(
                    new Rows(old.get(), (was, is) -> is),
                    new Rows(young.get(), (was, is) -> current.beside(before, now, was, is)),
                    mayBeKey(before, now)));
        } catch (UncheckedIOException notThereAnyMore) {
            return Optional.empty();
        }
    }

    /**
     * The rows that a recording has.
     *
     * @param beside how they are shown beside accepted ones
     */
    private record Rows(KeptRows kept, BinaryOperator<String> beside) implements LargeList {

        @Override
        public long[] digests() {
            return kept.digests();
        }

        @Override
        public List<String> json(int[] positions) {
            return kept.json(positions);
        }

        @Override
        public String shownBeside(String accepted, String rows) {
            return beside.apply(accepted, rows);
        }
    }

    /** What has no more than a thousand values in so many rows is no key, whatever it is called. */
    private Predicate<String> mayBeKey(Fingerprint before, Fingerprint now) {
        return Stream.of(accepted.outline(before), current.outline(now))
                .flatMap(Optional::stream)
                .flatMap(outline -> outline.columns().stream())
                .filter(column -> column.distinct() != Outline.Column.MANY || column.nulls() > 0)
                .map(Outline.Column::name)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), names -> name -> !names.contains(name)));
    }
}
