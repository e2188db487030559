package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I|int",
                "[[J|long[][]",
                "LFlight;|Flight",
                "Ljava/util/Map$Entry;|Entry",
                "Lp/Flights$1;|Flights$1",
                "Ljava/util/Map<Ljava/lang/String;[TT;>;|Map<String,T[]>",
                "Ljava/util/Map$Entry<**>;|Entry<?,?>",
                "Ljava/util/List<+Ljava/util/List<-TK;>;>;|List<? extends List<? super K>>",
                "Lp/Outer<TT;>.Inner<TU;>;|Inner<U>",
                "Lp/Outer<TT;>.Inner;|Inner",
            })
    void aTypeReadsAsInTheSource(String signature, String text) {
        assertThat(TypeText.of(signature)).isEqualTo(text);
    }
}
