package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** Compares two JSON trees, arrays by content and objects by field. */
final class JsonComparison {

    private final DifferenceLines lines;

    JsonComparison(DifferenceLines lines) {
        this.lines = lines;
    }

    void compare(String path, JsonNode accepted, JsonNode current) {
        if (accepted.equals(current)) {
            return;
        }
        if (accepted.isArray() && current.isArray()) {
            compareArrays(path, accepted, current);
        } else if (accepted.isObject() && current.isObject()) {
            compareObjects(path, accepted, current);
        } else {
            lines.changed(path, accepted, current, delta(accepted, current));
        }
    }

    private static String delta(JsonNode accepted, JsonNode current) {
        if (!accepted.isNumber() || !current.isNumber()) {
            return "";
        }
        BigDecimal delta = current.decimalValue().subtract(accepted.decimalValue());
        return " (" + (delta.signum() > 0 ? "+" : "")
                + delta.stripTrailingZeros().toPlainString() + ")";
    }

    private void compareObjects(String path, JsonNode accepted, JsonNode current) {
        for (Map.Entry<String, JsonNode> field : accepted.properties()) {
            JsonNode now = current.get(field.getKey());
            if (now == null) {
                lines.removed(path + "." + field.getKey(), field.getValue());
            } else {
                compare(path + "." + field.getKey(), field.getValue(), now);
            }
        }
        for (Map.Entry<String, JsonNode> field : current.properties()) {
            if (!accepted.has(field.getKey())) {
                lines.added(path + "." + field.getKey(), field.getValue());
            }
        }
    }

    private void compareArrays(String path, JsonNode accepted, JsonNode current) {
        if (accepted.size() == current.size() && isSeries(accepted) && isSeries(current)) {
            compareGap(path, accepted, current, new int[] {0, accepted.size(), 0, current.size()});
            return;
        }
        int[] partners = Alignment.partners(keys(accepted), keys(current));
        int before = 0;
        int now = 0;
        while (before < accepted.size() || now < current.size()) {
            int gapEnd = before;
            while (gapEnd < accepted.size() && partners[gapEnd] == Alignment.NONE) {
                gapEnd++;
            }
            int currentEnd = gapEnd < accepted.size() ? partners[gapEnd] : current.size();
            compareGap(path, accepted, current, new int[] {before, gapEnd, now, currentEnd});
            before = gapEnd + 1;
            now = currentEnd + 1;
        }
    }

    /** A number means something by its place in a series; that it also stands elsewhere means nothing. */
    private static boolean isSeries(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** Between two equal elements: as many on both sides are other values, else some came and some went. */
    private void compareGap(String path, JsonNode accepted, JsonNode current, int[] gap) {
        int removed = gap[1] - gap[0];
        int added = gap[3] - gap[2];
        if (removed == added) {
            for (int i = 0; i < removed; i++) {
                compare(path + "[" + (gap[0] + i) + "]", accepted.get(gap[0] + i), current.get(gap[2] + i));
            }
            return;
        }
        for (int i = gap[0]; i < gap[1]; i++) {
            lines.removed(path + "[" + i + "]", accepted.get(i));
        }
        for (int i = gap[2]; i < gap[3]; i++) {
            lines.added(path + "[" + i + "]", current.get(i));
        }
    }

    private static long[] keys(JsonNode array) {
        long[] keys = new long[array.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Digests.of(array.get(i).toString());
        }
        return keys;
    }
}
