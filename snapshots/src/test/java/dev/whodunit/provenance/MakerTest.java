package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakerTest {

    @ParameterizedTest
    @CsvSource({
        "java.util.Map.get, java.util.Map.get",
        "indy.metafactory.Flight::delay, Flight::delay",
        "indy.metafactory.lambda, a lambda",
        "indy.metafactory.apply, a lambda",
        "indy.altMetafactory.lambda, a lambda",
        "indy.makeConcatWithConstants.makeConcatWithConstants, + of texts",
        "indy.bootstrap.toString, toString",
    })
    void aLibraryIsCalledAsItStandsInTheCode(String library, String expected) {
        assertThat(new Maker(0, library).libraryInCode()).isEqualTo(expected);
    }
}
