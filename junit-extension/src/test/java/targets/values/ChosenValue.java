package targets.values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives one value, which is chosen from outside. */
public final class ChosenValue {

    /** The system property that chooses. */
    public static final String NAME = "whodunit.test.value";

    private static final Map<String, Object> VALUES = new HashMap<>(Map.of(
            "blank lines",
            "x\n\n\ny",
            "blank lines with dots",
            "x\n.\n.\ny",
            "list with null",
            Arrays.asList(3, null, 1),
            "sorted list without null",
            List.of(1, 3),
            "bytes",
            new byte[] {0x61, (byte) 0xC0, 0x62},
            "other bytes that are no text",
            new byte[] {(byte) 0xFF, (byte) 0xFE, 0x61, (byte) 0x80, 0x62},
            "2^53 + 1",
            9007199254740993L,
            "2^53",
            9007199254740992L,
            "line feed",
            "a\nb".getBytes(StandardCharsets.UTF_8),
            "carriage return",
            "a\r\nb".getBytes(StandardCharsets.UTF_8)));

    static {
        VALUES.putAll(Map.of("one", 1, "one and a fraction of nothing", 1.0, "empty", "", "nothing", List.of()));
        VALUES.put("no value", null);
    }

    private ChosenValue() {}

    /** The value. */
    public static Object value() {
        return chosen();
    }

    private static Object chosen() {
        String name = System.getProperty(NAME, "");
        return VALUES.getOrDefault(name, name);
    }
}
