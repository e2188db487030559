package dev.whodunit.canonical;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A position among the children of one composite value. */
interface Cursor {

    /** Hands the next children to the visitor until it asks to pause; true when there are no more. */
    boolean advance(Visitor visitor);

    /** Over the elements of a collection. */
    static Cursor over(Iterator<? extends @Nullable Object> elements) {
        return visitor -> {
            while (elements.hasNext()) {
                if (!visitor.child(elements.next())) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Over the entries of a map; some may have something else in the place of their values. */
    static Cursor overEntries(Iterator<? extends Map.Entry<?, ?>> entries, Redactor redactor) {
        return visitor -> {
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                Object value = redactor.entry(entry.getKey(), entry.getValue());
                if (value != Redactor.IGNORED && !visitor.entry(entry.getKey(), value)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Over an array of references. */
    static Cursor over(@Nullable Object[] elements) {
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < elements.length) {
                    if (!visitor.child(elements[next++])) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    /** Over values under names of their own. */
    static Cursor over(List<String> names, @Nullable Object[] values) {
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < values.length) {
                    visitor.field(names.get(next));
                    if (!visitor.child(values[next++])) {
                        return false;
                    }
                }
                return true;
            }
        };
    }
}
