package dev.whodunit.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.MapExport;
import dev.whodunit.export.RunExport;
import dev.whodunit.foreign.NodeProgram;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Graphviz itself and Mermaid's own parser read what is drawn. */
@Tag("any-jdk")
class DrawingsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void bothSeeTheSameNodesAndEdgesOfARun(RealRun run) throws Exception {
        List<String> seen = NodeProgram.read(drawings("run", run.recording()));

        assertThat(seen).hasSize(4);
        assertThat(counts(seen.get(0))).isEqualTo(counts(seen.get(1))).doesNotStartWith("0 nodes");
    }

    @ParameterizedTest
    @EnumSource
    void bothSeeTheSameNodesAndEdgesOfAMap(RealRun run) throws Exception {
        List<String> seen = NodeProgram.read(drawings("run", run.recording()));

        assertThat(counts(seen.get(2))).isEqualTo(counts(seen.get(3))).doesNotStartWith("0 nodes");
    }

    @Test
    void namesMayBeAnything() throws Exception {
        List<Path> all = new ArrayList<>();
        int number = 0;
        for (Recording run : HostileRun.all().toList()) {
            all.addAll(drawings("hostile" + number++, run));
        }

        List<String> seen = NodeProgram.read(all);

        assertThat(seen).hasSameSizeAs(all);
        for (int i = 0; i < seen.size(); i += 2) {
            assertThat(counts(seen.get(i))).isEqualTo(counts(seen.get(i + 1)));
        }
    }

    private List<Path> drawings(String name, Recording run) throws IOException {
        return List.of(
                Files.writeString(folder.resolve(name + ".dot"), RunExport.of(run, RealRun.METADATA, ExportFormat.DOT)),
                Files.writeString(
                        folder.resolve(name + ".mmd"), RunExport.of(run, RealRun.METADATA, ExportFormat.MERMAID)),
                Files.writeString(folder.resolve(name + ".map.dot"), MapExport.toDot(run.map())),
                Files.writeString(folder.resolve(name + ".map.mmd"), MapExport.toMermaid(run.map())));
    }

    /** {@code 12 nodes, 14 edges}. */
    private static String counts(String line) {
        return line.replaceFirst(".*?(\\d+ nodes)", "$1");
    }
}
