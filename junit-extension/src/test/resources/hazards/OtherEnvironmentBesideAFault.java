// Hazard 32: the locale is another one, and a function that has nothing to do with it changed
// Verdict: culprit OtherEnvironmentBesideAFault.discount
// Says: default locale: en-US → de-DE
// now: // Environment: locale=de-DE
package hazards;

import java.util.ArrayList;
import java.util.List;

class OtherEnvironmentBesideAFault {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (double price : List.of(10.0, 250.0)) {
            String full = shown(price);
            lines.add(full + " " + discount((int) price));
        }
        return lines;
    }

    static String shown(double price) {
        return String.format("%.2f", price);
    }

    static int discount(int price) {
        return price > 100 ? price / 10 : 0; // now: return price > 100 ? price / 5 : 0; // culprit
    }
}
