package dev.whodunit.canonical;

import dev.whodunit.canonical.Form.Composite;
import java.util.List;

/** An object that is read field by field. */
final class ObjectForm implements Composite {

    private final Shape shape;
    private final FieldReader[] fields;
    private final boolean flat;
    private final Constancy constancy;

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
        this.constancy = constancy(fields, record);
    }

    /** Whether no field can hold anything but a scalar. */
    boolean isFlat() {
        return flat;
    }

    /** Whether it is a record of scalars, none of which can ever change. */
    boolean isRow() {
        return constancy == Constancy.CONSTANT;
    }

    @Override
    public Constancy constancy() {
        return constancy;
    }

    private static Constancy constancy(List<FieldReader> fields, boolean record) {
        if (!record || fields.stream().anyMatch(field -> field.holdsScalar() && !field.holdsImmutableScalar())) {
            return Constancy.CHANGEABLE;
        }
        return fields.stream().allMatch(FieldReader::holdsScalar) ? Constancy.CONSTANT : Constancy.AS_CONTENT;
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
