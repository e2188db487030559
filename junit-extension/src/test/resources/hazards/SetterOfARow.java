// Hazard 1: rows are changed by a setter, seen later
// Verdict: culprit SetterOfARow.fill
package hazards;

import java.util.ArrayList;
import java.util.List;

class SetterOfARow {

    static final class Strike {
        private final String bird;
        private Integer speed;

        Strike(String bird, Integer speed) {
            this.bird = bird;
            this.speed = speed;
        }

        Integer getSpeed() {
            return speed;
        }

        void setSpeed(Integer speed) {
            this.speed = speed;
        }
    }

    static int run() {
        List<Strike> strikes = new ArrayList<>();
        strikes.add(new Strike("gull", 120));
        strikes.add(new Strike("owl", null));
        strikes.add(new Strike("gull", 80));
        fill(strikes);
        return fastest(strikes);
    }

    static void fill(List<Strike> strikes) {
        for (Strike strike : strikes) {
            if (strike.getSpeed() == null) {
                strike.setSpeed(100); // now: strike.setSpeed(140); // culprit
            }
        }
    }

    static int fastest(List<Strike> strikes) {
        int fastest = 0;
        for (Strike strike : strikes) {
            fastest = Math.max(fastest, strike.getSpeed());
        }
        return fastest;
    }
}
