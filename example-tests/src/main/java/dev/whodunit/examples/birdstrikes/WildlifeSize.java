package dev.whodunit.examples.birdstrikes;

import java.util.Locale;

/** The size of the animal. */
public enum WildlifeSize {
    SMALL,
    MEDIUM,
    LARGE;

    static WildlifeSize parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
