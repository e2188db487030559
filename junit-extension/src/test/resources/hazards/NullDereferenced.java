// Hazard 6: a null from one step lets a later one throw
// Verdict: culprit NullDereferenced.lookUp
package hazards;

import java.util.List;
import java.util.Map;

class NullDereferenced {

    private static final Map<String, String> NAMES = Map.of("DE", "Germany", "FR", "France");

    static int run() {
        int letters = 0;
        for (String code : List.of("DE", "XX", "FR")) {
            letters += length(lookUp(code));
        }
        return letters;
    }

    static String lookUp(String code) {
        return NAMES.getOrDefault(code, "unknown"); // now: return NAMES.get(code); // culprit
    }

    static int length(String name) {
        return name.length();
    }
}
