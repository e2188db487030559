package dev.whodunit.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders */
    public Contents(Map<Fingerprint, String> jsonByFingerprint) {
        this(jsonByFingerprint, List.of());
    }

    /**
     * @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders
     * @param values the small values that {@link KeptCalls} point to
     */
    public Contents(Map<Fingerprint, String> jsonByFingerprint, List<KeptValue> values) {
        this.jsonByFingerprint = new TreeMap<>(jsonByFingerprint);
        this.values = List.copyOf(values);
        values.forEach(value -> jsonOfValues.put(value.artifact().fingerprint(), value.json()));
    }

    /** The canonical JSON of the artifact with this fingerprint, if it was kept. */
    public Optional<String> json(Fingerprint fingerprint) {
        return Optional.ofNullable(jsonByFingerprint.get(fingerprint))
                .or(() -> Optional.ofNullable(jsonOfValues.get(fingerprint)));
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
        return new Contents(all, allValues);
    }

    /** What is kept of artifacts that are kept in full, in ascending order. */
    public Set<Fingerprint> fingerprints() {
        return Collections.unmodifiableSet(jsonByFingerprint.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents that
                && jsonByFingerprint.equals(that.jsonByFingerprint)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * jsonByFingerprint.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return "Contents[" + jsonByFingerprint.size() + " artifacts, " + values.size() + " small values]";
    }
}
