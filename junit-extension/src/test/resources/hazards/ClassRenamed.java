// Hazard 29: a class has another name
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.List;

class ClassRenamed {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (String word : List.of("ape", "bee")) {
            lines.add(Formatter.line(word)); // now: lines.add(LineFormat.line(word));
        }
        return lines;
    }
}

final class Formatter { // now: final class LineFormat {

    static String line(String word) {
        return "- " + mark(word);
    }

    static String mark(String word) {
        return "*" + word + "*";
    }
}
