package dev.whodunit.canonical;

import dev.whodunit.canonical.Form.Composite;
import dev.whodunit.canonical.Form.Single;
import org.jspecify.annotations.Nullable;

/** The hashes of entries of two scalars. They need no frame, and much code has its rows in maps of them. */
final class PlainEntries {

    private static final Form.Reader IS_SINGLE = new Form.Reader() {
        @Override
        public boolean single(Object value, Single form) {
            return true;
        }

        @Override
        public boolean composite(Object value, Composite form) {
            return false;
        }

        @Override
        public boolean opaque(String type) {
            return false;
        }

        @Override
        public boolean unreadable(String type, String note) {
            return false;
        }
    };

    private final Forms forms;
    private final boolean plainText;
    private final TokenWriter writer;

    /** @param plainText whether texts are read as they are */
    PlainEntries(Forms forms, boolean plainText, TokenWriter writer) {
        this.forms = forms;
        this.plainText = plainText;
        this.writer = writer;
    }

    /** Whether this is an entry of two scalars. */
    boolean holds(@Nullable Object key, @Nullable Object value) {
        return isScalar(key) && isScalar(value);
    }

    private boolean isScalar(@Nullable Object value) {
        return value == null
                || (plainText && value instanceof String)
                || forms.of(value).handOn(value, IS_SINGLE);
    }

    /** The hash that a frame would have. */
    long[] hash(@Nullable Object key, @Nullable Object value) {
        int start = writer.out.end();
        writer.out.tagged(CanonicalBytes.SHAPE, Shapes.ENTRY.code());
        if (goesOnAfter(key, start)) {
            goesOnAfter(value, start);
        }
        return writer.out.takeHash(start);
    }

    private boolean goesOnAfter(@Nullable Object value, int start) {
        if (value == null) {
            writer.nil();
        } else if (plainText && value instanceof String text) {
            writer.text(text);
        } else {
            ((Single) forms.of(value)).write(value, writer);
        }
        if (!writer.allowance.goesOn()) {
            return false;
        }
        writer.out.chain(start);
        return true;
    }
}
