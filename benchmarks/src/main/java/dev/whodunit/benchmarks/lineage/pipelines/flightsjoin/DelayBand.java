package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

/** How late a flight was, and how many points that costs. */
public enum DelayBand {
    EARLY("early", 0) {
        @Override
        double points(int delay) {
            return Math.max(delay, -30) / 10.0;
        }
    },
    ON_TIME("on time", 15),
    LATE("late", 45),
    VERY_LATE("very late", Integer.MAX_VALUE) {
        @Override
        double points(int delay) {
            return 2 * super.points(delay);
        }
    };

    private final String label;
    private final int below;

    DelayBand(String label, int below) {
        this.label = label;
        this.below = below;
    }

    static DelayBand of(int delay) {
        for (DelayBand band : values()) {
            if (delay < band.below) {
                return band;
            }
        }
        return VERY_LATE;
    }

    double points(int delay) {
        return delay / 5.0;
    }

    String label() {
        return label;
    }
}
