// Hazard 37: reading an argument would use it up
// Verdict: same
// Returns: [a=1, b=2]
package hazards;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

class IteratorNotAdvanced {

    static List<String> run() {
        return zip(keys(), values());
    }

    static Iterator<String> keys() {
        return List.of("a", "b").iterator();
    }

    static Stream<Integer> values() {
        return Stream.of(1, 2);
    }

    static List<String> zip(Iterator<String> keys, Stream<Integer> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach(value -> pairs.add(keys.next() + "=" + value));
        return pairs;
    }
}
