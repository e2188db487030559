package dev.whodunit.flow;

import dev.whodunit.map.Flow;

/** Numbers everything in a method that a value can come from. */
record SourceNumbers(int parameters, int sites, int constants) {

    static final int RECEIVER = 0;
    static final int EXCEPTION = 1;
    private static final int FIRST_PARAMETER = 2;

    int parameter(int index) {
        return FIRST_PARAMETER + index;
    }

    int site(int index) {
        return parameter(parameters) + index;
    }

    int constant(int index) {
        return site(sites) + index;
    }

    /** An array that the method creates: the place where its elements meet. */
    int array(int index) {
        return constant(constants) + index;
    }

    Flow.Source describe(int number) {
        if (number == RECEIVER) {
            return source(Flow.Source.Kind.RECEIVER, 0);
        }
        if (number == EXCEPTION) {
            return source(Flow.Source.Kind.EXCEPTION, 0);
        }
        if (number < site(0)) {
            return source(Flow.Source.Kind.PARAMETER, number - parameter(0));
        }
        if (number < constant(0)) {
            return source(Flow.Source.Kind.SITE, number - site(0));
        }
        return number < array(0)
                ? source(Flow.Source.Kind.CONSTANT, number - constant(0))
                : source(Flow.Source.Kind.ARRAY, number - array(0));
    }

    private static Flow.Source source(Flow.Source.Kind kind, int index) {
        return new Flow.Source(kind, index);
    }
}
