package dev.whodunit.dependence;

import dev.whodunit.map.Flow;

/**
 * A place that values pass through.
 *
 * @param step id of the step whose code it belongs to; {@code -1} for fields
 * @param slot what it is
 * @param index number of the parameter, site, array or root; 0 for all others
 * @param field owner and name of a field, else {@code ""}
 */
public record Place(int step, Slot slot, int index, String field) {

    /** What a place is. */
    public enum Slot {
        OUTPUT,
        RECEIVER,
        PARAMETER,
        SITE,
        CONSTANT,
        EXCEPTION,
        /** An array that the code of the step creates. */
        ARRAY,
        FIELD,
        /** No value: what the step's own code does. */
        CODE,
        /** No value: that the step is executed. */
        EXECUTION,
        /** What the code around the pipeline holds before one of the steps that it calls. */
        CALLER,
        /** Files, settings, connections, and what libraries keep to themselves. */
        WORLD
    }

    static final Place WORLD = new Place(-1, Slot.WORLD, 0, "");

    /** What a step returns or throws. */
    public static Place output(int step) {
        return new Place(step, Slot.OUTPUT, 0, "");
    }

    /** The object that a step is called on. */
    public static Place receiver(int step) {
        return new Place(step, Slot.RECEIVER, 0, "");
    }

    /** An argument of a step, counted without the receiver. */
    public static Place parameter(int step, int index) {
        return new Place(step, Slot.PARAMETER, index, "");
    }

    static Place site(int step, int index) {
        return new Place(step, Slot.SITE, index, "");
    }

    static Place exception(int step) {
        return new Place(step, Slot.EXCEPTION, 0, "");
    }

    /** What the code of a step itself does with what it has. */
    public static Place code(int step) {
        return new Place(step, Slot.CODE, 0, "");
    }

    static Place execution(int step) {
        return new Place(step, Slot.EXECUTION, 0, "");
    }

    static Place caller(int root) {
        return new Place(-1, Slot.CALLER, root, "");
    }

    static Place field(String owner, String name) {
        return new Place(-1, Slot.FIELD, 0, owner + "." + name);
    }

    static Place of(int step, Flow.Source source) {
        return switch (source.kind()) {
            case RECEIVER -> receiver(step);
            case PARAMETER -> parameter(step, source.index());
            case SITE -> site(step, source.index());
            case CONSTANT -> new Place(step, Slot.CONSTANT, source.index(), "");
            case EXCEPTION -> exception(step);
            case ARRAY -> new Place(step, Slot.ARRAY, source.index(), "");
        };
    }
}
