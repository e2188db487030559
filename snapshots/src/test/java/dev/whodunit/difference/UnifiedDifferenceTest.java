package dev.whodunit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format that other tools read. */
class UnifiedDifferenceTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNearStandsInOneHunkWithThreeLinesAround() {
        String accepted =
                text(IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).toList());
        String current = accepted.replace("line 8\n", "line eight\n")
                .replace("line 12\n", "")
                .replace("line 20\n", "line 20\nmore\n");

        assertThat(UnifiedDifference.of("a", accepted, "b", current)).isEqualTo("""
                --- a
                +++ b
                @@ -5,11 +5,10 @@
                 line 5
                 line 6
                 line 7
                -line 8
                +line eight
                 line 9
                 line 10
                 line 11
                -line 12
                 line 13
                 line 14
                 line 15
                @@ -18,3 +17,4 @@
                 line 18
                 line 19
                 line 20
                +more
                """);
    }

    @Test
    void aTextThatIsTheSameHasNone() {
        assertThat(UnifiedDifference.of("a", "x\n", "b", "x\n")).isEmpty();
    }

    @Test
    void aTextThatWasNotThereIsAfterLineNought() {
        assertThat(UnifiedDifference.of("a", "", "b", "x\n")).isEqualTo("--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void gitMakesTheCurrentTextOfTheAcceptedOneWithIt(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add("line " + random.nextInt(30) + (random.nextInt(10) == 0 ? " \u2028 \r" : ""));
        }
        String accepted = text(lines);
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, "new " + i);
                default -> lines.set(at, "other " + i);
            }
        }
        String current = text(lines);

        assertThat(applied(accepted, UnifiedDifference.of("a/file", accepted, "b/file", current)))
                .isEqualTo(current);
    }

    private String applied(String accepted, String difference) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), accepted);
        Files.writeString(folder.resolve("difference"), difference);
        Process git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", "difference")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as(said).isZero();
        return Files.readString(file);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
