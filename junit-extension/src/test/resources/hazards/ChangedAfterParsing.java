// Hazard 2: recorded by reference, changed later
// Verdict: culprit ChangedAfterParsing.fix
package hazards;

import java.util.ArrayList;
import java.util.List;

class ChangedAfterParsing {

    static int run() {
        List<String> out = parse("a=1;b=22;c=333");
        fix(out);
        return longest(out);
    }

    static List<String> parse(String text) {
        List<String> values = new ArrayList<>();
        for (String pair : text.split(";")) {
            values.add(pair.substring(pair.indexOf('=') + 1));
        }
        return values;
    }

    static void fix(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            values.set(i, "0" + values.get(i)); // now: values.set(i, "00" + values.get(i)); // culprit
        }
    }

    static int longest(List<String> values) {
        int longest = 0;
        for (String value : values) {
            longest = Math.max(longest, value.length());
        }
        return longest;
    }
}
