package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.math.NumberUtils;

/** Reads the numbers of a settings file. */
public final class HexNumbers {

    public List<Object> run() {
        List<Object> numbers = new ArrayList<>();
        for (String text : List.of("17", "-2.5", "0x1F", "1e3", "+0xFF", "-0xA", "#7F", "12L")) {
            numbers.add(parse(text));
        }
        return numbers;
    }

    private static Object parse(String text) {
        try {
            return NumberUtils.createNumber(text);
        } catch (NumberFormatException unreadable) {
            return "unreadable: " + text;
        }
    }
}
