// Hazard 14: a text constant of another class is copied into two functions that use it
// Verdict: culprit ConstantText.head, ConstantText.row
package hazards;

import java.util.List;

class ConstantText {

    static String run() {
        StringBuilder table = new StringBuilder(head("code", "city"));
        for (String line : List.of("JFK/New York", "LAX/Los Angeles")) {
            String[] cells = line.split("/");
            table.append(row(cells[0], cells[1]));
        }
        return table.toString();
    }

    static String head(String some, String other) {
        return String.join(Format.SEPARATOR, some, other); // culprit
    }

    static String row(String some, String other) {
        return String.join(Format.SEPARATOR, some, other); // culprit
    }
}

final class Format {

    static final String SEPARATOR = ";"; // now: static final String SEPARATOR = "\t";

    private Format() {}
}
