package dev.whodunit.canonical;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads a token in the place of what a field holds. */
final class RedactedField extends FieldReader {

    private final FieldReader whole;
    private final Redaction rule;
    private final Redactor redactor;

    /** @param whole reads the field as it is */
    RedactedField(Field field, FieldReader whole, Redaction rule, Redactor redactor) {
        super(field);
        this.whole = whole;
        this.rule = rule;
        this.redactor = redactor;
    }

    @Override
    boolean holdsImmutableScalar() {
        return whole.holdsImmutableScalar();
    }

    @Override
    @Nullable
    Object boxed(Object owner) {
        return token(owner);
    }

    @Override
    boolean visit(Object owner, Visitor visitor) {
        String token = token(owner);
        if (token == null) {
            visitor.nil();
        } else {
            visitor.text(token);
        }
        return true;
    }

    private @Nullable String token(Object owner) {
        Object value = whole.boxed(owner);
        return value == null ? null : redactor.token(rule, value);
    }
}
