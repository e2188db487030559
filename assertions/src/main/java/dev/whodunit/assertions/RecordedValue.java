package dev.whodunit.assertions;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value behind an artifact, as the kind of object that an assertion wants: the live object where it is at hand, else
 * plain values (lists, maps, texts, numbers) read from the recording.
 */
final class RecordedValue implements ValueSource {

    private static final Set<Type> PLAIN = Set.of(
            Object.class,
            String.class,
            CharSequence.class,
            Number.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            java.util.List.class,
            java.util.Map.class);

    private final RecordedArtifact artifact;
    private final Optional<Object> live;

    RecordedValue(RecordedArtifact artifact, Optional<Object> live) {
        this.artifact = artifact;
        this.live = live;
    }

    @Override
    public String title() {
        return artifact.toString();
    }

    @Override
    public @Nullable Object as(Type wanted) {
        Class<?> raw = rawType(wanted);
        if (live.isPresent() && raw.isInstance(live.get())) {
            return live.get();
        }
        Optional<String> json = keptJson();
        if (json.isEmpty()) {
            throw new UnavailableValueException(
                    live.isPresent() ? ArtifactMessages.otherKind(artifact, raw) : ArtifactMessages.notKept(artifact));
        }
        PlainValue plain = artifact.step().run().plainValue(json.get());
        if (plain.isNull()) {
            return null;
        }
        return plain.as(raw)
                .filter(value -> hasPlainElements(wanted))
                .orElseThrow(() -> new UnavailableValueException(ArtifactMessages.otherKind(artifact, raw)));
    }

    private Optional<String> keptJson() {
        return artifact.step().recording().contents().json(artifact.artifact().fingerprint());
    }

    private static boolean hasPlainElements(Type wanted) {
        return !(wanted instanceof ParameterizedType generic)
                || Arrays.stream(generic.getActualTypeArguments()).allMatch(PLAIN::contains);
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw
                ? raw
                : Object.class;
    }
}
