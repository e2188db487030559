// Hazard 32: the function that writes numbers was tidied, and they differ because the locale does
// Verdict: environment-changed
// Says: default locale: en-US → de-DE
// now: // Environment: locale=de-DE
package hazards;

import java.util.ArrayList;
import java.util.List;

class OtherEnvironmentAndTidierCode {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (double price : List.of(10.0, 250.0)) {
            lines.add(shown(price));
        }
        return lines;
    }

    static String shown(double price) {
        return String.format("%.2f", price); // now: String text = String.format("%.2f", price + 0.0); return text;
    }
}
