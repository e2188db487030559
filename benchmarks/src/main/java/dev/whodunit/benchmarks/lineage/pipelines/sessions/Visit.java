package dev.whodunit.benchmarks.lineage.pipelines.sessions;

/** A session as it is in the interim file. */
record Visit(String visitor, long seconds, int hits, Stage stage, String trail) {

    static final class Builder {

        private final StringBuilder trail = new StringBuilder();
        private String visitor = "?";
        private long seconds;
        private int hits;
        private Stage stage = Stage.ARRIVED;

        Builder visitor(String name) {
            visitor = name;
            return this;
        }

        Builder lasting(long time) {
            seconds = time;
            return this;
        }

        Builder step(Step step, boolean failed) {
            hits++;
            if (!trail.isEmpty()) {
                trail.append('>');
            }
            trail.append(step.name().charAt(0));
            if (failed) {
                trail.append('!');
            } else {
                stage = stage.after(step);
            }
            return this;
        }

        Visit build() {
            return new Visit(visitor, seconds, hits, stage, trail.toString());
        }
    }

    String toLine() {
        return String.join("\t", visitor, Long.toString(seconds), Integer.toString(hits), stage.toString(), trail);
    }

    static Visit ofLine(String line) {
        String[] parts = line.split("\t");
        return new Visit(
                parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]), Stage.valueOf(parts[3]), parts[4]);
    }
}
