// Hazard 12: patterns that are made once for the class; what they accept cannot be seen where they are used
// Verdict: culprit static PatternsOfTheClass
// Says: calls compile with
// Snapshot: shows too little
package hazards;

import java.util.List;
import java.util.regex.Pattern;

class PatternsOfTheClass {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}"); // now: private static final Pattern CODE = Pattern.compile("[A-Z]{4}"); // culprit
    private static final Pattern NUMBER = Pattern.compile("[0-9]+"); // now: private static final Pattern NUMBER = Pattern.compile("[0-9]+x?");

    static int run() {
        int valid = 0;
        for (String text : List.of("SJC 12", "KSJC 7x", "sjc 1")) {
            valid += isFlight(text) ? 1 : 0;
        }
        return valid;
    }

    static boolean isFlight(String text) {
        String[] parts = text.split(" ");
        return CODE.matcher(parts[0]).matches() && NUMBER.matcher(parts[1]).matches();
    }
}
