// Hazard 32: numbers are written as in another country
// Verdict: environment-changed
// Says: default locale: en-US → de-DE
// Says: String.format, called by DefaultLocale.line (DefaultLocale.java:23)
// Says: "tea 1.50" → "tea 1,50"
// Returns: [tea 1.50, cake 2.25]
// now: // Environment: locale=de-DE
package hazards;

import java.util.ArrayList;
import java.util.List;

class DefaultLocale {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        lines.add(line("tea", 1.5));
        lines.add(line("cake", 2.25));
        return lines;
    }

    static String line(String what, double price) {
        return String.format("%s %.2f", what, price);
    }
}
