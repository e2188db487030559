package dev.whodunit.canonical;

import dev.whodunit.canonical.Shape.Kind;

/** The frames that have no name. */
final class Shapes {

    static final Shape LIST = Shape.of(Kind.LIST, "");
    static final Shape ORDERED_SET = Shape.of(Kind.ORDERED_SET, "");
    static final Shape BAG = Shape.of(Kind.BAG, "");
    static final Shape ORDERED_MAP = Shape.of(Kind.ORDERED_MAP, "");
    static final Shape MAP = Shape.of(Kind.MAP, "");
    static final Shape ENTRY = Shape.of(Kind.ENTRY, "");

    private Shapes() {}
}
