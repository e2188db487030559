package dev.whodunit.run;

import java.util.Collections;
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

    /** @param jsonByFingerprint canonical JSON text by the fingerprint of the value it renders */
    public Contents(Map<Fingerprint, String> jsonByFingerprint) {
        this.jsonByFingerprint = new TreeMap<>(jsonByFingerprint);
    }

    /** The canonical JSON of the artifact with this fingerprint, if it was kept. */
    public Optional<String> json(Fingerprint fingerprint) {
        return Optional.ofNullable(jsonByFingerprint.get(fingerprint));
    }

    /** What either of them keeps. */
    public Contents and(Contents other) {
        Map<Fingerprint, String> all = new TreeMap<>(jsonByFingerprint);
        all.putAll(other.jsonByFingerprint);
        return new Contents(all);
    }

    /** What is kept, in ascending order. */
    public Set<Fingerprint> fingerprints() {
        return Collections.unmodifiableSet(jsonByFingerprint.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contents that && jsonByFingerprint.equals(that.jsonByFingerprint);
    }

    @Override
    public int hashCode() {
        return jsonByFingerprint.hashCode();
    }

    @Override
    public String toString() {
        return "Contents[" + jsonByFingerprint.size() + " artifacts]";
    }
}
