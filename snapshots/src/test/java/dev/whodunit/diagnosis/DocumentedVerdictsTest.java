package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of verdicts says how the message of each begins. */
class DocumentedVerdictsTest {

    private static final Path PAGE = Path.of("..", "docs", "verdicts.md");

    @ParameterizedTest
    @EnumSource
    void theMessageBeginsAsThePageSays(Verdict.Kind kind) throws IOException {
        Verdict verdict = new Verdict(kind, List.of(), List.of(), "The summary", List.of(), List.of());

        String begin = cells(kind).get(2);

        assertThat(begin).hasSizeGreaterThan("changed".length());
        assertThat(VerdictText.of("Prices", verdict)).startsWith("Prices " + begin);
    }

    private static List<String> cells(Verdict.Kind kind) throws IOException {
        String start = "| `" + kind.word() + "` |";
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> List.of(line.split(" *\\| *")))
                .findFirst()
                .orElseThrow();
    }
}
