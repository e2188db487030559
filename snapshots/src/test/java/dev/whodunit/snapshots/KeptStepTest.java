package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class KeptStepTest {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.FlightDelaysTest", "ranksAirportsByDelay");

    private final Recording run = FlightRuns.flights(FlightRuns.ON_TIME, "[]").build();
    private final Snapshot snapshot = Snapshot.of(run)
            .keeping(run, (step, call) -> KeptValues.artifacts(call).toList(), KeptValues.ROOM);

    @Test
    void whatAnotherLibraryPackedKeepsItsText() throws IOException {
        KeptStep accepted = repacked(snapshot.values().steps().get(0));

        Snapshot kept = snapshot.keepingEntriesOf(with(accepted), Set.of());

        assertThat(kept.values().steps()).startsWith(accepted);
        assertThat(kept).isNotEqualTo(snapshot);
    }

    @Test
    void whatCannotBeUnpackedIsNamedWithItsLine() {
        String packed = snapshot.values().steps().get(0).packed();
        String text = SnapshotFile.text(KEY, with(new KeptStep("rank", packed.substring(0, packed.length() / 2))));

        assertThatThrownBy(() -> SnapshotParser.parse(text, Path.of("x.snap"), KEY))
                .isInstanceOf(SnapshotException.class)
                .hasMessageMatching(
                        "The snapshot x.snap cannot be read at line \\d+: its values cannot be unpacked: .*");
    }

    private Snapshot with(KeptStep step) {
        return new Snapshot(
                snapshot.pipeline(),
                snapshot.recording(),
                snapshot.entries(),
                new KeptValues(List.of(step)),
                snapshot.code(),
                snapshot.libraries(),
                snapshot.asserted());
    }

    private static KeptStep repacked(KeptStep step) throws IOException {
        byte[] packed = Base64.getDecoder().decode(step.packed());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream fast = new DeflaterOutputStream(bytes, new Deflater(Deflater.NO_COMPRESSION))) {
            new InflaterInputStream(new ByteArrayInputStream(packed)).transferTo(fast);
        }
        return new KeptStep(step.path(), Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
