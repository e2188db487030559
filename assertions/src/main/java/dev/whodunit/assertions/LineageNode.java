package dev.whodunit.assertions;

import dev.whodunit.map.Flow;

/**
 * A place that values pass through.
 *
 * @param step id of the step whose code it belongs to; {@code -1} for fields
 * @param slot what it is
 * @param index number of the parameter or site; 0 for all others
 * @param field owner and name of a field, else {@code ""}
 */
record LineageNode(int step, Slot slot, int index, String field) {

    /** What a place is. */
    enum Slot {
        OUTPUT,
        RECEIVER,
        PARAMETER,
        SITE,
        CONSTANT,
        EXCEPTION,
        FIELD
    }

    static LineageNode output(int step) {
        return new LineageNode(step, Slot.OUTPUT, 0, "");
    }

    static LineageNode receiver(int step) {
        return new LineageNode(step, Slot.RECEIVER, 0, "");
    }

    static LineageNode parameter(int step, int index) {
        return new LineageNode(step, Slot.PARAMETER, index, "");
    }

    static LineageNode site(int step, int index) {
        return new LineageNode(step, Slot.SITE, index, "");
    }

    static LineageNode exception(int step) {
        return new LineageNode(step, Slot.EXCEPTION, 0, "");
    }

    static LineageNode field(String owner, String name) {
        return new LineageNode(-1, Slot.FIELD, 0, owner + "." + name);
    }

    static LineageNode of(int step, Flow.Source source) {
        return switch (source.kind()) {
            case RECEIVER -> receiver(step);
            case PARAMETER -> parameter(step, source.index());
            case SITE -> site(step, source.index());
            case CONSTANT -> new LineageNode(step, Slot.CONSTANT, source.index(), "");
            case EXCEPTION -> exception(step);
        };
    }
}
