package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a device told at a minute; no value if it told nothing usable. */
record Reading(int minute, String device, String channel, Double value) {

    private static final Pattern MINUTE = Pattern.compile("\\d{1,4}");

    /** Empty if nobody knows when that was. */
    static Optional<Reading> parse(String line) {
        String[] cells = line.split(",", 4);
        if (cells.length < 4 || !MINUTE.matcher(cells[0]).matches()) {
            return Optional.empty();
        }
        Double value;
        try {
            value = Double.valueOf(cells[3]);
        } catch (NumberFormatException e) {
            value = null;
        }
        return Optional.of(new Reading(Integer.parseInt(cells[0]), cells[1].intern(), cells[2], value));
    }

    boolean missing() {
        return Objects.isNull(value);
    }

    Reading withValue(double other) {
        return new Reading(minute, device, channel, other);
    }
}
