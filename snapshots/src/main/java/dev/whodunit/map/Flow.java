package dev.whodunit.map;

/**
 * A def-use edge inside one method: a value that can reach a use. What a value decides on is one of its uses.
 *
 * @param from where the value comes from
 * @param to where it is used
 */
public record Flow(Source from, Use to) {

    /**
     * Where a value comes from.
     *
     * @param kind what defines it
     * @param index parameter number (0-based, receiver excluded), site index, position in {@link MappedMethod#constants()}, or
     *     number of the array in the order of the code; 0 for the receiver and for caught exceptions
     */
    public record Source(Kind kind, int index) {
        /** What defines a value. */
        public enum Kind {
            /** The receiver, {@code this}. */
            RECEIVER,
            /** A parameter. */
            PARAMETER,
            /** The result of a site. */
            SITE,
            /** A constant. */
            CONSTANT,
            /** A caught exception. */
            EXCEPTION,
            /** An array that the method creates. */
            ARRAY
        }
    }

    /**
     * Where a value is used.
     *
     * @param kind how it is used
     * @param site index of the site; {@code -1} for returns and throws; for a decision the first site that it decides on, or
     *     {@code -1} if it decides on what is returned
     * @param operand argument number (0-based, receiver excluded) for arguments; for a decision on sites the last one of them;
     *     0 for all others
     */
    public record Use(Kind kind, int site, int operand) {
        /** How a value is used. */
        public enum Kind {
            /** As the receiver of a call or field access. */
            RECEIVER,
            /** As an argument, captured variable, or the value written to a field. */
            ARGUMENT,
            /** As the result of the method. */
            RETURN,
            /** As the exception thrown. */
            THROW,
            /** To decide whether sites run, or what is returned: control dependence. */
            DECISION
        }
    }
}
