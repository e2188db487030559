// Hazard 31: the test calls a method with something else, to which the pipeline has referred before
// Verdict: input-changed
// Says: make
package hazards;

import java.util.List;

class ReferredToAndCalled {

    record Row(int number) {}

    static List<Row> rows(List<Integer> numbers) {
        return numbers.stream().map(ReferredToAndCalled::make).toList();
    }

    static Row make(int number) {
        return new Row(number);
    }
}

class Given {

    static int run() {
        int rows = ReferredToAndCalled.rows(List.of(1, 2)).size();
        return rows + ReferredToAndCalled.make(7).number(); // now: return rows + ReferredToAndCalled.make(8).number();
    }
}
