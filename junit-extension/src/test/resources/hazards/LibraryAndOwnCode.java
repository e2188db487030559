// Hazard 32: a library and a function of the pipeline changed
// Verdict: culprit LibraryAndOwnCode.weigh
// Says: library 1.0 → 1.1
// Library: 1.0 // now: // Library: 1.1
package hazards;

import java.util.List;

class LibraryAndOwnCode {

    static String run() {
        int weight = 0;
        StringBuilder names = new StringBuilder();
        for (String word : List.of("Ape", "Bee")) {
            weight += weigh(word);
            names.append(NameLibrary.tidy(word));
        }
        return names.append(weight).toString();
    }

    static int weigh(String word) {
        return word.length() * 2; // now: return word.length() * 3; // culprit
    }
}

final class NameLibrary {

    private NameLibrary() {}

    static String tidy(String text) {
        return text.toLowerCase(); // now: return text.toUpperCase();
    }
}
