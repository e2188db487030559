package drivers;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import java.util.ArrayList;
import java.util.List;

/** Limits of accounts, in the order of their numbers. */
public final class AccountLimits {

    public List<String> run() {
        List<String> pages = new ArrayList<>();
        for (String limits : List.of(
                "base = 5, limits { 20: ${base}, 3: 7, all: 1 }",
                "base = 5, limits { 4900111222333: ${base}, 20: 6, 4900111222300: 8 }")) {
            Config config = ConfigFactory.parseString(limits).resolve();
            pages.add(page(config.getConfig("limits")));
        }
        return pages;
    }

    private static String page(Config limits) {
        try {
            return limits.root().render(ConfigRenderOptions.concise());
        } catch (NumberFormatException wrong) {
            return "no page: " + wrong.getMessage();
        }
    }
}
