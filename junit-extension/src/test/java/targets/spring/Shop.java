package targets.spring;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

/** An application of Spring Boot's: beans that classes made while it runs stand before, and a step on another thread. */
@SpringBootConfiguration
@EnableAsync(proxyTargetClass = true)
public class Shop {

    @Bean
    public Rates rates() {
        return new Rates();
    }

    @Bean
    public Prices prices() {
        return new Prices(rates());
    }

    /** What a test may have mocked. */
    public static class Rates {

        public int taxPercent() {
            return 19;
        }
    }

    /** Called through a subclass that Spring makes. */
    public static class Prices {

        private final Rates rates;

        public Prices(Rates rates) {
            this.rates = rates;
        }

        @Async
        public CompletableFuture<Integer> total(List<Integer> net) {
            return CompletableFuture.completedFuture(
                    net.stream().mapToInt(this::withTax).sum());
        }

        public int withTax(int net) {
            return net * (100 + rates.taxPercent()) / 100;
        }
    }
}
