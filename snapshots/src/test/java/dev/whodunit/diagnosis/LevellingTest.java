package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.ValueComparison.Typed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1.0,2.0]                         | [1.001,3.0]                          | [1.0,3.0]",
                "{\"a\":1.0,\"b\":\"x\"}           | {\"a\":1.001,\"b\":\"y\"}            | {\"a\":1.0,\"b\":\"y\"}",
                "[{\"a\":1.0,\"b\":1},{\"a\":2.0}] | [{\"a\":1.001,\"b\":2},{\"a\":2.001}] | [{\"a\":1.0,\"b\":2},{\"a\":2.0}]",
                "{\"a\":1.0}                       | {\"a\":1.001,\"b\":5.0}              | {\"a\":1.0,\"b\":5.0}",
                "[1.0,2.0,3.0]                     | [1.001,3.001]                        | [1.0,3.0]",
                "[1.0,2.0]                         | [1.001,7.0,2.001]                    | [1.0,7.0,2.0]",
                "[1.0,2.0]                         | [\"1.0\",2.001]                      | [\"1.0\",2.0]",
                "1.0                               | 2.0                                  | 2.0",
                "1                                 | 2                                    | 2",
            })
    void whatIsNearEnoughIsAsAccepted(String accepted, String current, String levelled) {
        assertThat(levelled(new Tolerance(0.01), accepted, current)).isEqualTo(levelled);
    }

    @Test
    void whatIsTheSameOnBothSidesSaysWhatIsGone() {
        assertThat(levelled(new Tolerance(0.01), "[1.0,1.001,1.002,1.003]", "[1.0,1.002,1.003]"))
                .isEqualTo("[1.0,1.002,1.003]");
    }

    @Test
    void whereNothingIsNearEnoughTheTextIsTheVerySame() {
        assertThat(levelled(new Tolerance(0.01), "[1.2E-4,\"x\"]", "[1.2E-4,\"y\"]"))
                .isEqualTo("[1.2E-4,\"y\"]");
    }

    @Test
    void whereAllIsNearEnoughItIsTheAcceptedText() {
        assertThat(levelled(new Tolerance(0.01), "[1.2E-4,1.0E10]", "[1.2001E-4,1.0E10]"))
                .isEqualTo("[1.2E-4,1.0E10]");
    }

    @Test
    void codeOfTheUserIsNotAskedAboutElementsThatMayNotBelongTogether() {
        Tolerance ofVectors = Tolerance.NONE.withRules(List.of(new ToleranceRule(
                "v", "", Likeness.comparedBy("Failing", (was, is) -> {
                    throw new IllegalStateException("asked about " + was + " and " + is);
                }))));

        assertThat(levelled(ofVectors, "[{\"v\":[1.0]},{\"v\":[2.0,3.0]}]", "[{\"v\":[2.0,3.5]}]"))
                .isEqualTo("[{\"v\":[2.0,3.5]}]");
    }

    @Test
    void elementsInAnyOrderAreInTheAcceptedOne() {
        Tolerance anyOrder =
                new Tolerance(0.01).withRules(List.of(new ToleranceRule("rows", "", Likeness.inAnyOrderBy("id"))));

        assertThat(levelled(
                        anyOrder,
                        "{\"rows\":[{\"id\":1,\"x\":1.0},{\"id\":2,\"x\":2.0}]}",
                        "{\"rows\":[{\"id\":3,\"x\":9.0},{\"id\":2,\"x\":2.001},{\"id\":1,\"x\":5.0}]}"))
                .isEqualTo("{\"rows\":[{\"id\":1,\"x\":5.0},{\"id\":2,\"x\":2.0},{\"id\":3,\"x\":9.0}]}");
    }

    private static String levelled(Tolerance tolerance, String accepted, String current) {
        return new NumberDifference(tolerance).levelled(new Typed("Object", accepted), new Typed("Object", current));
    }
}
