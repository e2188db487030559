// Hazard 9: a lambda is as it was, and captures another value
// Verdict: culprit CapturedVariable.keepLong
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class CapturedVariable {

    static int run() {
        return keepLong(List.of("ox", "ape", "horse", "giraffe")).size();
    }

    static List<String> keepLong(List<String> words) {
        int limit = words.size() - 1; // now: int limit = words.size() + 1;
        return words.stream().filter(word -> word.length() >= limit).collect(Collectors.toList());
    }
}
