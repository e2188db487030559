// Hazard 29: a method moved to another class
// Verdict: refactored
package hazards;

import java.util.List;

class MethodMoved {

    static int run() {
        int total = 0;
        for (String word : List.of("ape", "bee", "cow")) {
            total += score(word); // now: total += Scores.score(word);
        }
        return total;
    }

    static int score(String word) { // now:
        return word.charAt(0) - 'a' + word.length(); // now:
    } // now:
}

final class Scores {

    private Scores() {}
    // now: static int score(String word) {
    // now:     return word.charAt(0) - 'a' + word.length();
    // now: }
}
