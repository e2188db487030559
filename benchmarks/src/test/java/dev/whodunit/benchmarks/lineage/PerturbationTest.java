package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerturbationTest {

    private static final InputValue NUMBER = new InputValue("some.csv", 0, "number");
    private static final InputValue TEXT = new InputValue("some.csv", 0, "text");
    private static final InputValue NOTHING = new InputValue("some.csv", 1, "text");
    private static final InputValue SAME = new InputValue("some.csv", 0, "same");

    @TempDir
    private Path folder;

    private InputFolder inputs() throws IOException {
        Files.writeString(folder.resolve("some.csv"), "number,text,same\n-1.5,fuzz!,x\n4,,x\n5,b9,x\n");
        return InputFolder.read(folder, List.of("some.csv"));
    }

    @Test
    void aSmallChangeOfANumberIsOneMore() throws IOException {
        assertThat(Perturbation.SMALL.of(NUMBER, inputs())).contains(Content.number("-0.5"));
    }

    @Test
    void aSmallChangeOfATextIsAnotherLastLetter() throws IOException {
        assertThat(Perturbation.SMALL.of(TEXT, inputs())).contains(Content.text("fuza!"));
    }

    @Test
    void aSmallChangeOfATextMayBeAnotherLastDigit() throws IOException {
        assertThat(Perturbation.SMALL.of(new InputValue("some.csv", 2, "text"), inputs()))
                .contains(Content.text("b0"));
    }

    @Test
    void nothingHasNoSmallChange() throws IOException {
        assertThat(Perturbation.SMALL.of(NOTHING, inputs())).isEmpty();
    }

    @Test
    void aLargeChangeOfANumberIsAThousandTimesAsMuchAndSeven() throws IOException {
        assertThat(Perturbation.LARGE.of(NUMBER, inputs())).contains(Content.number("-1493.0"));
    }

    @Test
    void aLargeChangeOfATextIsAnotherOfItsColumn() throws IOException {
        assertThat(Perturbation.LARGE.of(TEXT, inputs())).contains(Content.text("b9"));
    }

    @Test
    void aLargeChangeOfNothingIsATextOfItsColumn() throws IOException {
        assertThat(Perturbation.LARGE.of(NOTHING, inputs())).contains(Content.text("b9"));
    }

    @Test
    void aValueBecomesEmpty() throws IOException {
        assertThat(Perturbation.EMPTY.of(NUMBER, inputs())).contains(Content.NOTHING);
    }

    @Test
    void whatIsEmptyDoesNotBecomeSo() throws IOException {
        assertThat(Perturbation.EMPTY.of(NOTHING, inputs())).isEmpty();
    }

    @Test
    void aValueBecomesThatOfAnotherRow() throws IOException {
        assertThat(Perturbation.OTHER.of(NUMBER, inputs())).contains(Content.number("4"));
    }

    @Test
    void aColumnWithOneValueHasNoOther() throws IOException {
        assertThat(Perturbation.OTHER.of(SAME, inputs())).isEmpty();
        assertThat(Perturbation.LARGE.of(SAME, inputs())).isEmpty();
        assertThat(Perturbation.swap(SAME, inputs())).isEmpty();
    }

    @Test
    void aSwapChangesBothValues() throws IOException {
        assertThat(Perturbation.swap(NUMBER, inputs()))
                .contains(Map.of(
                        NUMBER, Content.number("4"), new InputValue("some.csv", 1, "number"), Content.number("-1.5")));
    }
}
