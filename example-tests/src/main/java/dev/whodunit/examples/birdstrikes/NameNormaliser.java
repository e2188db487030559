package dev.whodunit.examples.birdstrikes;

import java.util.List;

/** Brings the names into one form, in place. */
final class NameNormaliser {

    private NameNormaliser() {}

    static void normalise(List<Strike> strikes) {
        for (Strike strike : strikes) {
            strike.setOperator(withoutFootnote(strike.operator()));
            strike.setSpecies(strike.species().startsWith("Unknown bird") ? "Unknown bird" : strike.species());
        }
    }

    /** Some names end in an asterisk, which pointed to a footnote once. */
    private static String withoutFootnote(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '*') {
            end--;
        }
        return name.substring(0, end).strip();
    }
}
