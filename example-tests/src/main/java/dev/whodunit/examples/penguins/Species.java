package dev.whodunit.examples.penguins;

/** The three species of the study. */
public enum Species {
    ADELIE,
    CHINSTRAP,
    GENTOO
}
