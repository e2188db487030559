package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstructorParametersTest {

    private static final String HERE = "dev/whodunit/lineage/ConstructorParametersTest$";

    private final ConstructorParameters parameters =
            new ConstructorParameters(ConstructorParametersTest.class.getClassLoader());

    private record Flight(int delay, String origin) {

        Flight(String origin) {
            this(0, origin);
        }
    }

    private static final class Loud {

        static {
            System.setProperty("whodunit.test.loud", "initialized");
        }

        Loud(int delay) {
            System.setProperty("whodunit.test.loud", String.valueOf(delay));
        }
    }

    @Test
    void thoseOfARecordAreItsComponents() {
        assertThat(parameters.name(HERE + "Flight.<init>(ILjava/lang/String;)V", 0)).hasValue("delay");
        assertThat(parameters.name(HERE + "Flight.<init>(ILjava/lang/String;)V", 1)).hasValue("origin");
    }

    @Test
    void thereAreNotMoreThanTheConstructorHas() {
        assertThat(parameters.name(HERE + "Flight.<init>(ILjava/lang/String;)V", 2)).isEmpty();
    }

    @Test
    void aClassThatCannotBeLoadedHasNone() {
        assertThat(parameters.name("com/acme/Missing.<init>(I)V", 0)).isEmpty();
    }

    @Test
    void aConstructorThatIsNotThereHasNone() {
        assertThat(parameters.name(HERE + "Flight.<init>(J)V", 0)).isEmpty();
    }

    @Test
    void theClassIsNotInitialized() {
        System.clearProperty("whodunit.test.loud");

        parameters.name(HERE + "Loud.<init>(I)V", 0);

        assertThat(System.getProperty("whodunit.test.loud")).isNull();
    }
}
