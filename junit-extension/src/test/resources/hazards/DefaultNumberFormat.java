// Hazard 32: a number format of the default locale is made and used
// Verdict: environment-changed
// Says: default locale: en-US → de-DE
// now: // Environment: locale=de-DE
package hazards;

import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;

class DefaultNumberFormat {

    static String run() {
        NumberFormat format = NumberFormat.getInstance();
        return List.of(1234.5, 0.25).stream().map(amount -> shown(format, amount)).collect(Collectors.joining(";"));
    }

    static String shown(NumberFormat format, double amount) {
        return format.format(amount);
    }
}
