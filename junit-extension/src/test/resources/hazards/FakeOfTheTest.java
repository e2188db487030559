// Hazard 31: a fake of the test, handed over as an interface of the JDK, gives something else
// Verdict: input-changed
package hazards;

import java.util.List;
import java.util.function.Function;

class FakeOfTheTest {

    private final Function<String, Integer> stock;

    FakeOfTheTest(Function<String, Integer> stock) {
        this.stock = stock;
    }

    int missing(List<String> names) {
        int missing = 0;
        for (String name : names) {
            missing += pieces(name) == 0 ? 1 : 0;
        }
        return missing;
    }

    int pieces(String name) {
        return stock.apply(name);
    }
}

class Given {

    static int run() {
        return new FakeOfTheTest(name -> name.length() % 3).missing(List.of("pear", "fig")); // now: return new FakeOfTheTest(name -> name.length() % 2).missing(List.of("pear", "fig"));
    }
}
