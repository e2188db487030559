package dev.whodunit.assertions;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of an artifact that is a list of objects: what a {@link ColumnAssert} is about. */
public final class RecordedColumn {

    private final RecordedArtifact artifact;
    private final String name;
    private final List<@Nullable Object> values;

    RecordedColumn(RecordedArtifact artifact, String name, List<@Nullable Object> values) {
        this.artifact = artifact;
        this.name = name;
        this.values = Collections.unmodifiableList(values);
    }

    /** The name of the component or field that the column shows. */
    public String name() {
        return name;
    }

    /** The values, one per row; {@code null} where a row has none. */
    public List<@Nullable Object> values() {
        return values;
    }

    RecordedArtifact artifact() {
        return artifact;
    }

    /** {@code column delay of onTime from dropCancelled (FlightDelays.java:33)}. */
    @Override
    public String toString() {
        return "column " + name + " of " + artifact;
    }
}
