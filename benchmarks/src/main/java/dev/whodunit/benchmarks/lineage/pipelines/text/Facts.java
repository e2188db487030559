package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and the aircraft named in a report; -1 and null stand for what is not there. */
public record Facts(int knots, long dollars, String aircraft) {

    private static final Pattern SPEED = Pattern.compile("(\\d{1,4}) knots");
    private static final Pattern COST = Pattern.compile("\\$(?<amount>\\d{1,3}(?:,\\d{3})*)");
    private static final Pattern AIRCRAFT = Pattern.compile("\\b(?<maker>[A-Z]{1,3})-(?<type>\\d+)");

    static Facts in(String text) {
        Matcher speed = SPEED.matcher(text);
        Matcher cost = COST.matcher(text);
        Matcher aircraft = AIRCRAFT.matcher(text);
        return new Facts(
                speed.find() ? Integer.parseInt(speed.group(1)) : -1,
                cost.find() ? digits(cost.group("amount")) : -1,
                aircraft.find() ? aircraft.group("maker") + aircraft.group("type") : null);
    }

    /** The number made of the digits of a text, whatever stands between them. */
    private static long digits(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
            }
        }
        return value;
    }
}
