// Hazard 16: a call in the middle of an expression is gone
// Verdict: culprit MissingConversion.run
package hazards;

import java.util.List;

class MissingConversion {

    static int run() {
        List<String> words = List.of("Bee", "ape", "BEE", "Ape", "cow");
        return distinct(words.stream().map(MissingConversion::lower).toList()); // now: return distinct(words); // culprit
    }

    static String lower(String word) {
        return word.toLowerCase();
    }

    static int distinct(List<String> words) {
        return (int) words.stream().distinct().count();
    }
}
