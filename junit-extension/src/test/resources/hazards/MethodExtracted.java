// Hazard 29: a part of a method is a method of its own
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.List;

class MethodExtracted {

    static int run() {
        List<String> words = clean(List.of(" ape", "bee ", ""));
        return words.size();
    }

    static List<String> clean(List<String> words) {
        List<String> clean = new ArrayList<>();
        for (String word : words) {
            if (!word.isBlank()) { // now: add(word, clean); }
                clean.add(word.strip()); // now:
            } // now:
        } // now:
        return clean;
    }
    // now: static void add(String word, List<String> clean) {
    // now:     if (!word.isBlank()) {
    // now:         clean.add(word.strip());
    // now:     }
    // now: }
}
