package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Outcome;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records the variants of one pipeline and asks the diagnosis about each, as the extension does. */
final class Court {

    private final Place place;
    private final Jvms jvms;
    private final URI model;
    private final Variant unchanged;
    private final Recording baseline;

    Court(Place place, Jvms jvms, URI model, Variant unchanged) throws IOException, InterruptedException {
        this.place = place;
        this.jvms = jvms;
        this.model = model;
        this.unchanged = unchanged;
        this.baseline = recording(unchanged);
    }

    Trial judge(Variant variant) throws IOException, InterruptedException {
        Recording current = recording(variant);
        Returned returned = Returned.of(place.pipeline(), baseline, current);
        if (variant.kind() == Kind.REFACTORED && !isEqual(returned, variant)) {
            throw new IOException(place.pipeline().label() + " returns something else after " + variant.name());
        }
        Verdict alone = Diagnosis.compare(baseline, current);
        Verdict verdict = alone.isWorthASecondRun(Conditions.STRICT)
                ? Diagnosis.compare(baseline, current, recording(variant.again()))
                : alone;
        return new Trial(
                place.pipeline(),
                variant,
                alone,
                verdict,
                returned,
                Outcome.read(place.recording(variant)).millis());
    }

    /** A result that is too large to be read is also written to a file. */
    private boolean isEqual(Returned returned, Variant variant) throws IOException {
        return returned == Returned.EQUAL
                || (returned == Returned.NOT_KNOWN
                        && !written(unchanged).isEmpty()
                        && written(unchanged).equals(written(variant)));
    }

    private Map<String, String> written(Variant variant) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Jvms.written(place.recording(variant)))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    private Recording recording(Variant variant) throws IOException, InterruptedException {
        jvms.record(variant, place, model);
        Path folder = place.recording(variant);
        return RecordingReader.read(folder);
    }
}
