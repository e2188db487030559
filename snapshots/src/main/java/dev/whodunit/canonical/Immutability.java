package dev.whodunit.canonical;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a value can never change, as far as that is cheap to know. */
final class Immutability {

    private static final int MOST_LOOKED_AT = 256;

    private final Forms forms;

    Immutability(Forms forms) {
        this.forms = forms;
    }

    boolean of(@Nullable Object value) {
        return value == null || look(value, MOST_LOOKED_AT) >= 0;
    }

    /** How many more values may be looked at; negative if the value can change or looking would take too long. */
    private int look(@Nullable Object value, int budget) {
        if (value == null || budget <= 0) {
            return value == null ? budget : -1;
        }
        Form form = forms.of(value);
        return switch (form.constancy()) {
            case CONSTANT -> budget - 1;
            case CHANGEABLE -> -1;
            case AS_CONTENT ->
                form instanceof ObjectForm object
                        ? lookAtFields(value, object, budget - 1)
                        : lookAtContent(value, budget - 1);
        };
    }

    private int lookAtFields(Object value, ObjectForm form, int budget) {
        int left = budget;
        for (FieldReader field : form.fields()) {
            if (left >= 0 && !field.type().isPrimitive()) {
                left = look(field.boxed(value), left);
            }
        }
        return left;
    }

    private int lookAtContent(Object value, int budget) {
        if (value instanceof Optional<?> optional) {
            return look(optional.orElse(null), budget);
        }
        if (value instanceof Collection<?> collection) {
            return lookAtAll(collection, budget);
        }
        if (value instanceof Map<?, ?> map) {
            return lookAtAll(map.values(), lookAtAll(map.keySet(), budget));
        }
        return value.getClass().getName().startsWith("java.util.Optional") ? budget : -1;
    }

    private int lookAtAll(Collection<?> elements, int budget) {
        int left = elements.size() > budget ? -1 : budget;
        for (Object element : elements) {
            if (left < 0) {
                return -1;
            }
            left = look(element, left);
        }
        return left;
    }
}
