// Hazard 32: the pipeline itself sets another default locale
// Verdict: culprit OtherLocaleSetByThePipeline.prepare
package hazards;

import java.util.List;
import java.util.Locale;

class OtherLocaleSetByThePipeline {

    static List<String> run() {
        prepare();
        return List.of(shown(1.5), shown(2.25));
    }

    static void prepare() {
        Locale.setDefault(Locale.US); // now: Locale.setDefault(Locale.GERMANY); // culprit
    }

    static String shown(double price) {
        return String.format("%.2f", price);
    }
}
