// Hazard 32: another locale and time zone that nothing depends on
// Verdict: same
// Environment: timezone=Europe/Berlin // now: // Environment: locale=de-DE, timezone=America/New_York
package hazards;

import java.util.List;

class OtherEnvironmentSameValues {

    static int run() {
        return List.of(3, 4).stream().mapToInt(OtherEnvironmentSameValues::square).sum();
    }

    static int square(int side) {
        return side * side;
    }
}
