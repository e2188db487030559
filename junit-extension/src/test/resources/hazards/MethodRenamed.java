// Hazard 29: a method has another name
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.List;

class MethodRenamed {

    static int run() {
        List<String> words = clean(List.of(" ape", "bee ", "")); // now: List<String> words = stripAll(List.of(" ape", "bee ", ""));
        return words.size();
    }

    static List<String> clean(List<String> words) { // now: static List<String> stripAll(List<String> words) {
        List<String> clean = new ArrayList<>();
        for (String word : words) {
            if (!word.isBlank()) {
                clean.add(word.strip());
            }
        }
        return clean;
    }
}
