// Hazard 29: a method has another name, and does something else
// Verdict: culprit MethodRenamedAndChanged.stripAll
package hazards;

import java.util.ArrayList;
import java.util.List;

class MethodRenamedAndChanged {

    static int run() {
        List<String> words = clean(List.of(" ape", "bee ", "")); // now: List<String> words = stripAll(List.of(" ape", "bee ", ""));
        return count(words);
    }

    static List<String> clean(List<String> words) { // now: static List<String> stripAll(List<String> words) {
        List<String> clean = new ArrayList<>();
        for (String word : words) {
            if (!word.isBlank()) { // now: if (word.length() < 4) { // culprit
                clean.add(word.strip());
            }
        }
        return clean;
    }

    static int count(List<String> words) {
        return words.size();
    }
}
