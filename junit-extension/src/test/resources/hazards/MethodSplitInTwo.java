// Hazard 29: a method is split in two, one after the other
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.List;

class MethodSplitInTwo {

    static List<String> run() {
        return clean(List.of(" Ape", "BEE ", "")); // now: return lower(strip(List.of(" Ape", "BEE ", "")));
    }

    static List<String> clean(List<String> words) { // now: static List<String> strip(List<String> words) {
        List<String> clean = new ArrayList<>();
        for (String word : words) {
            clean.add(word.strip().toLowerCase()); // now: clean.add(word.strip());
        }
        return clean;
    }
    // now: static List<String> lower(List<String> words) {
    // now:     List<String> lower = new ArrayList<>();
    // now:     for (String word : words) {
    // now:         lower.add(word.toLowerCase());
    // now:     }
    // now:     return lower;
    // now: }
}
