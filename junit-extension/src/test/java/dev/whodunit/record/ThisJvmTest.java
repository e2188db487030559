package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Environment;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThisJvmTest {

    private static final String TIME_ZONE = "user.timezone";
    private static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();
    private final Optional<String> property = Optional.ofNullable(System.getProperty(TIME_ZONE));

    @AfterEach
    void setBack() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
        property.ifPresentOrElse(value -> System.setProperty(TIME_ZONE, value), () -> System.clearProperty(TIME_ZONE));
        System.clearProperty(PARALLELISM);
    }

    @Test
    void defaultsAreThoseOfTheMoment() {
        Locale.setDefault(Locale.GERMANY);
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

        Environment environment = ThisJvm.environment();

        assertThat(environment.locale()).isEqualTo("de-DE");
        assertThat(environment.formatLocale()).isEqualTo("en-US");
        assertThat(environment.timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(environment.charset()).isEqualTo(Charset.defaultCharset().name());
        assertThat(environment.java()).startsWith(Runtime.version().toString()).endsWith(")");
        assertThat(environment.processors()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aTimeZoneThatNobodyAskedForYetCanStillBeSet() {
        TimeZone.setDefault(null);
        System.clearProperty(TIME_ZONE);

        assertThat(ThisJvm.environment().timeZone()).isNotEmpty();

        assertThat(System.getProperty(TIME_ZONE)).isNull();
        System.setProperty(TIME_ZONE, "Asia/Tokyo");
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void theParallelismIsTheOneThatIsGiven() {
        System.setProperty(PARALLELISM, "7");

        assertThat(ThisJvm.environment().parallelism()).isEqualTo(7);
    }

    @Test
    void aParallelismThatIsNoNumberCountsAsNone() {
        int asUsual = ThisJvm.environment().parallelism();
        System.setProperty(PARALLELISM, "many");

        assertThat(ThisJvm.environment().parallelism()).isEqualTo(asUsual);
    }
}
