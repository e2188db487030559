package dev.whodunit.canonical;

/**
 * A class whose values have tokens in their place.
 *
 * @param rule says so
 * @param redactor numbers the tokens
 */
record RedactedForm(Redaction rule, Redactor redactor) implements Form.Single {

    @Override
    public void write(Object value, Visitor visitor) {
        visitor.text(redactor.token(rule, value));
    }

    /** The token is another one where the value changed. */
    @Override
    public boolean immutable() {
        return false;
    }
}
