// Hazard 32: the function that writes numbers changed, and the locale is another one
// Verdict: culprit OtherEnvironmentAndOtherFormat.shown
// Says: default locale: en-US → de-DE
// now: // Environment: locale=de-DE
package hazards;

import java.util.ArrayList;
import java.util.List;

class OtherEnvironmentAndOtherFormat {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (double price : List.of(10.0, 250.0)) {
            lines.add(shown(price));
        }
        return lines;
    }

    static String shown(double price) {
        return String.format("%.2f", price); // now: return String.format("%.1f", price); // culprit
    }
}
