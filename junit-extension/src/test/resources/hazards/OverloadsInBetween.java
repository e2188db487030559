// Hazard 29: of two overloads one is called by way of a function that was there, and the other no more
// Verdict: culprit OverloadsInBetween.row
package hazards;

class OverloadsInBetween {

    static String run() {
        return row(3, "tea") + line(4);
    }

    static String row(int number, String text) {
        return format(number) + format(text); // now: return line(number) + text; // culprit
    }

    static String line(int number) {
        return format(number) + "!";
    }

    static String format(int number) {
        return "#" + number;
    }

    static String format(String text) {
        return "'" + text + "'";
    }
}
