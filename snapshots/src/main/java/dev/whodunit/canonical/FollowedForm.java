package dev.whodunit.canonical;

/**
 * A class whose values have tokens in their place where a function of which nothing is recorded gave them.
 *
 * @param whole reads those that nobody gave
 * @param redactor knows the others
 */
record FollowedForm(Form.Single whole, Redactor redactor) implements Form.Single {

    @Override
    public void write(Object value, Visitor visitor) {
        redactor.tokenOfGiven(value).ifPresentOrElse(visitor::text, () -> whole.write(value, visitor));
    }

    /** The token may be there only later. */
    @Override
    public boolean immutable() {
        return false;
    }
}
