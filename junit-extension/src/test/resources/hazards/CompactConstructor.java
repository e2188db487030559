// Hazard 13: the constructor of a record tidies its components
// Verdict: culprit new Code
package hazards;

import java.util.List;

class CompactConstructor {

    record Code(String text) {

        Code {
            text = text.strip(); // now: text = text.strip().toLowerCase(); // culprit
        }
    }

    static String run() {
        StringBuilder all = new StringBuilder();
        for (String cell : List.of(" JFK", "LAX ")) {
            all.append(label(new Code(cell)));
        }
        return all.toString();
    }

    static String label(Code code) {
        return "[" + code.text() + "]";
    }
}
