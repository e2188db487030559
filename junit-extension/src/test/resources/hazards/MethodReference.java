// Hazard 9: another method is referred to
// Verdict: culprit MethodReference.run
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class MethodReference {

    static String run() {
        return List.of("ape", "bee").stream()
                .map(MethodReference::upper) // now: .map(MethodReference::twice)
                .collect(Collectors.joining(","));
    }

    static String upper(String word) {
        return word.toUpperCase();
    }

    static String twice(String word) {
        return word + word;
    }
}
