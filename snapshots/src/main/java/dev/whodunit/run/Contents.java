package dev.whodunit.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The canonical JSON of artifacts, addressed by fingerprint; holds what the budget allowed, not everything.
 */
public final class Contents {

    /** Nothing was kept. */
    public static final Contents EMPTY = new Contents(Map.of());

    private final TreeMap<Fingerprint, String> jsonByFingerprint;
    private final List<KeptValue> values;
    private final Map<Fingerprint, String> jsonOfValues = new HashMap<>();
    private final Map<Fingerprint, Outline> outlines;
    private final KeptRows.Source rows;
    private final Beside beside;

    /** Says how a value is to be shown beside an accepted one, of which some places may count as the same though they are not. */
    @FunctionalInterface
    public interface Beside {

        /** As it is. */
        Beside AS_IT_IS = (accepted, current, before, now) -> now;

        /**
         * @param accepted fingerprint of the accepted value
         * @param current fingerprint of the value
         * @param before JSON of the accepted value, or of some of its rows
         * @param now JSON of the value, or of some of its rows
         * @return JSON to show
         */
        String json(Fingerprint accepted, Fingerprint current, String before, String now);
    }

    /** @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders */
    public Contents(Map<Fingerprint, String> jsonByFingerprint) {
        this(jsonByFingerprint, List.of());
    }

    /**
     * @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders
     * @param values the small values that {@link KeptCalls} point to
     */
    public Contents(Map<Fingerprint, String> jsonByFingerprint, List<KeptValue> values) {
        this(jsonByFingerprint, values, Map.of());
    }

    /**
     * @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders
     * @param values the small values that {@link KeptCalls} point to
     * @param outlines of large values, by fingerprint
     */
    public Contents(
            Map<Fingerprint, String> jsonByFingerprint, List<KeptValue> values, Map<Fingerprint, Outline> outlines) {
        this(jsonByFingerprint, values, outlines, KeptRows.Source.NONE, Beside.AS_IT_IS);
    }

    private Contents(
            Map<Fingerprint, String> jsonByFingerprint,
            List<KeptValue> values,
            Map<Fingerprint, Outline> outlines,
            KeptRows.Source rows,
            Beside beside) {
        this.rows = rows;
        this.beside = beside;
        this.outlines = new TreeMap<>(outlines);
        this.jsonByFingerprint = new TreeMap<>(jsonByFingerprint);
        this.values = List.copyOf(values);
        values.forEach(value -> jsonOfValues.put(value.artifact().fingerprint(), value.json()));
    }

    /** The canonical JSON of the artifact with this fingerprint, if it was kept. */
    public Optional<String> json(Fingerprint fingerprint) {
        return Optional.ofNullable(jsonByFingerprint.get(fingerprint))
                .or(() -> Optional.ofNullable(jsonOfValues.get(fingerprint)));
    }

    /** The outline of the artifact with this fingerprint, if it is a large one. */
    public Optional<Outline> outline(Fingerprint fingerprint) {
        return Optional.ofNullable(outlines.get(fingerprint));
    }

    /** The same with the rows of large artifacts. They are an extra: contents with and without them are equal. */
    public Contents withRows(KeptRows.Source source) {
        return new Contents(jsonByFingerprint, values, outlines, source, beside);
    }

    /** The same, where values are shown otherwise beside accepted ones. */
    public Contents shownBeside(Beside first) {
        return new Contents(jsonByFingerprint, values, outlines, rows, (accepted, current, before, now) -> {
            String shown = first.json(accepted, current, before, now);
            return shown.equals(now) ? beside.json(accepted, current, before, now) : shown;
        });
    }

    /** JSON of a value as it is to be shown beside an accepted one; see {@link Beside#json}. */
    public String beside(Fingerprint accepted, Fingerprint current, String before, String now) {
        return beside.json(accepted, current, before, now);
    }

    /** The rows of the artifact with this fingerprint, if it is a large one and they were kept and are still there. */
    public Optional<KeptRows> rows(Fingerprint fingerprint) {
        return rows.of(fingerprint);
    }

    /** The outlines of large artifacts, in ascending order. */
    public Map<Fingerprint, Outline> outlines() {
        return Collections.unmodifiableMap(outlines);
    }

    /** The small values that {@link KeptCalls} point to. */
    public List<KeptValue> values() {
        return values;
    }

    /** What either of them keeps; the small values of the other come last. */
    public Contents and(Contents other) {
        Map<Fingerprint, String> all = new TreeMap<>(jsonByFingerprint);
        all.putAll(other.jsonByFingerprint);
        List<KeptValue> allValues = new ArrayList<>(values);
        allValues.addAll(other.values);
        Map<Fingerprint, Outline> allOutlines = new TreeMap<>(outlines);
        allOutlines.putAll(other.outlines);
        return new Contents(
                all,
                allValues,
                allOutlines,
                fingerprint -> rows.of(fingerprint).or(() -> other.rows.of(fingerprint)),
                beside);
    }

    /** What is kept of artifacts that are kept in full, in ascending order. */
    public Set<Fingerprint> fingerprints() {
        return Collections.unmodifiableSet(jsonByFingerprint.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents that
                && jsonByFingerprint.equals(that.jsonByFingerprint)
                && values.equals(that.values)
                && outlines.equals(that.outlines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jsonByFingerprint, values, outlines);
    }

    @Override
    public String toString() {
        return "Contents[" + jsonByFingerprint.size() + " artifacts, " + values.size() + " small values]";
    }
}
