package dev.whodunit.canonical;

import dev.whodunit.canonical.Form.Composite;
import java.util.List;

/** An object that is read field by field. */
final class ObjectForm implements Composite {

    private final Shape shape;
    private final FieldReader[] fields;
    private final boolean flat;
    private final boolean immutableFields;
    private final boolean record;

    /**
     * @param name simple class name
     * @param fields its fields, those of superclasses first
     * @param record whether the fields can never be set again
     */
    ObjectForm(String name, List<FieldReader> fields, boolean record) {
        this.shape = Shape.of(
                Shape.Kind.OBJECT, name, fields.stream().map(FieldReader::name).toArray(String[]::new));
        this.fields = fields.toArray(FieldReader[]::new);
        this.flat = fields.stream().allMatch(FieldReader::holdsScalar);
        this.immutableFields = fields.stream().allMatch(FieldReader::holdsImmutableScalar);
        this.record = record;
    }

    /** Whether no field can hold anything but a scalar. */
    boolean isFlat() {
        return flat;
    }

    /** Whether this is a flat object of types that can never change. */
    boolean hasImmutableFields() {
        return immutableFields;
    }

    /** Whether the fields can never be set again. */
    boolean isRecord() {
        return record;
    }

    FieldReader[] fields() {
        return fields;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /** Writes all fields of a flat object at once. */
    void writeFields(Object value, Visitor visitor) {
        for (FieldReader field : fields) {
            field.visit(value, visitor);
        }
    }

    @Override
    public Cursor open(Object value) {
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < fields.length) {
                    FieldReader field = fields[next++];
                    visitor.field(field.name());
                    if (!field.visit(value, visitor)) {
                        return false;
                    }
                }
                return true;
            }
        };
    }
}
