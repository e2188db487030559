// Hazard 22: two functions in a row changed, and act differently on different elements
// Verdict: culprit TwoFaultsOnDifferentRows.trim, TwoFaultsOnDifferentRows.length
package hazards;

import java.util.List;

class TwoFaultsOnDifferentRows {

    static int run() {
        int total = 0;
        for (String word : List.of(" a ", "bb", "ccc")) {
            total += length(trim(word));
        }
        return total;
    }

    static String trim(String word) {
        return word.strip(); // now: return word.stripLeading(); // culprit
    }

    static int length(String word) {
        return word.length(); // now: return word.equals("ccc") ? 4 : word.length(); // culprit
    }
}
