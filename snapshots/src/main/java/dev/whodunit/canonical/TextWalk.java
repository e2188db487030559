package dev.whodunit.canonical;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.whodunit.canonical.Form.Composite;
import dev.whodunit.canonical.Form.Opaque;
import dev.whodunit.canonical.Form.Single;
import dev.whodunit.canonical.Form.Unreadable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one value as canonical JSON text, up to a given length. Used once. */
final class TextWalk implements Visitor {

    /** JSON that is nested deeper is refused by common readers; Jackson stops at 1,000. */
    private static final int MOST_LEVELS = 400;

    /** A preview does not sort more children than this, those of nested containers multiplied. */
    private static final int MOST_SORTED = 2_000;

    private static final int LOOKED_BEYOND = 10_000;

    private final Forms forms;
    private final Redactor redactor;
    private final int most;
    private final boolean whole;
    private final StringBuilder out = new StringBuilder();
    private final List<TextLevel> levels = new ArrayList<>();
    private TextLevel level = new TextLevel(null, Shape.Kind.WRAPPER, false, 0, MOST_SORTED);
    private int base;
    private boolean cut;

    /**
     * @param forms how values are read
     * @param most length at which to stop, in characters
     * @param whole whether text that is cut is of no use, so that writing may stop anywhere
     */
    TextWalk(Forms forms, int most, boolean whole) {
        this.forms = forms;
        this.redactor = forms.redactor();
        this.most = most;
        this.whole = whole;
    }

    /** Writes the value. */
    TextWalk write(@Nullable Object value) {
        child(value);
        return this;
    }

    /** Whether all of the value was written. */
    boolean isWhole() {
        return !cut && out.length() <= most;
    }

    /** The text, cut to the given length. */
    String text() {
        return isWhole() ? out.toString() : JsonText.cut(out, most);
    }

    @Override
    public boolean more() {
        if (whole && cut) {
            return false;
        }
        boolean more = (!whole && level.isOrderFree()) || out.length() - base <= most;
        cut |= !more;
        return more;
    }

    @Override
    public boolean child(@Nullable Object value) {
        if (level.isOrderFree()) {
            int outer = startChild();
            writeValue(value);
            endChild(outer);
        } else {
            writeValue(value);
        }
        return more();
    }

    /** A child of something without order has the whole length to itself, as it may come first in the end. */
    private int startChild() {
        int outer = base;
        base = whole ? 0 : out.length();
        return outer;
    }

    private void endChild(int outer) {
        base = outer;
        level.endChild(out);
    }

    private void writeValue(@Nullable Object value) {
        if (value == null) {
            nil();
            return;
        }
        Form form = forms.of(value);
        if (form instanceof Single single) {
            single.write(value, this);
        } else if (form instanceof Composite composite) {
            composite(value, composite);
        } else if (form instanceof Opaque opaque) {
            opaque(opaque.type());
        } else if (form instanceof Unreadable unreadable) {
            unreadable(unreadable.type(), unreadable.note());
        }
    }

    private void composite(Object value, Composite form) {
        begin();
        int back = distanceTo(value);
        if (back > 0) {
            JsonText.quote("<back " + back + ">", out);
        } else if (levels.size() >= MOST_LEVELS) {
            cut = true;
        } else if (!whole && form.shape().orderFree() && form.size(value) > level.sortable()) {
            out.append("{… ").append(form.size(value)).append('}');
        } else {
            int children = form.shape().orderFree() ? (int) Math.max(1, form.size(value)) : 1;
            // a map of the pipeline is read by field, and asking it for its keys may change it
            boolean isMap = value instanceof Map && !(form instanceof ObjectForm);
            enter(value, form.shape().kind(), children, isMap && !keysAreNames((Map<?, ?>) value));
            form.open(value).advance(this);
            leave();
        }
    }

    private void enter(@Nullable Object value, Shape.Kind kind, int children, boolean pairs) {
        levels.add(level);
        TextLevel inner = new TextLevel(value, kind, pairs, out.length() + 1, level.sortable() / children);
        out.append(inner.opening());
        level = inner;
    }

    private void leave() {
        if (level.isOrderFree()) {
            level.sort(out);
        }
        if (level.isWrapper() && level.isEmpty()) {
            out.append("null");
        }
        out.append(level.closing());
        level = levels.remove(levels.size() - 1);
    }

    private int distanceTo(Object value) {
        if (level.isOf(value)) {
            return 1;
        }
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).isOf(value)) {
                return levels.size() - i + 1;
            }
        }
        return 0;
    }

    /** Whether the keys of a map are scalars of one class, so that unlike keys have unlike texts. */
    private boolean keysAreNames(Map<?, ?> map) {
        Class<?> common = null;
        for (Object key : map.keySet()) {
            if (key == null || (common != null && key.getClass() != common)) {
                return false;
            }
            if (common == null && !(forms.of(key) instanceof Single)) {
                return false;
            }
            common = key.getClass();
        }
        return true;
    }

    @Override
    public boolean entry(@Nullable Object key, @Nullable Object value) {
        int outer = level.isOrderFree() ? startChild() : base;
        begin();
        if (level.hasPairs()) {
            enter(null, Shape.Kind.ENTRY, 1, false);
            field("key");
            child(key);
            field("value");
            child(value);
            leave();
        } else {
            int start = out.length();
            enter(null, Shape.Kind.WRAPPER, 1, false);
            writeValue(key);
            JsonText.makeName(out, start);
            out.append(':');
            writeValue(value);
            leave();
        }
        if (level.isOrderFree()) {
            endChild(outer);
        }
        return more();
    }

    @Override
    public void field(String name) {
        if (level.hasNames()) {
            if (!level.isFirst()) {
                out.append(',');
            }
            JsonText.quote(name, out);
            out.append(':');
        }
    }

    /** Called by every token: in a list, a comma separates it from the one before. */
    private void begin() {
        if (!level.hasNames() && !level.isFirst() && !level.isWrapper() && !level.isOrderFree()) {
            out.append(',');
        }
    }

    @Override
    public void nil() {
        begin();
        out.append("null");
    }

    @Override
    public void bits(Scalar.Bits type, long bits) {
        begin();
        switch (type) {
            case BOOLEAN -> out.append(bits != 0);
            case CHAR -> JsonText.quote(String.valueOf((char) bits), out);
            case BYTE, SHORT, INT, LONG -> out.append(bits);
            case FLOAT -> JsonText.number(NumberOutput.toString(Float.intBitsToFloat((int) bits), true), out);
            case DOUBLE -> JsonText.number(NumberOutput.toString(Double.longBitsToDouble(bits), true), out);
        }
    }

    @Override
    public void text(String whole) {
        begin();
        // of a text that is much longer than what is shown not all is looked through
        boolean isPart = whole.length() - LOOKED_BEYOND > most && !redactor.hasSecrets();
        String looked = isPart ? whole.substring(0, most + LOOKED_BEYOND) : whole;
        String text = redactor.text(looked);
        JsonText.quote(text.length() > most ? text.substring(0, most + 1) : text, out);
    }

    @Override
    public void typed(String type, CharSequence text) {
        text(text.toString());
    }

    @Override
    public void number(String type, String text) {
        begin();
        out.append(text);
    }

    @Override
    public void compact(byte typeCode, long high, long low, Object value) {
        text(value.toString());
    }

    @Override
    public void bytes(ByteBuffer content) {
        ByteBuffer shown = redactor.bytes(content);
        byte[] beginning = new byte[Math.min(shown.remaining(), most)];
        shown.get(beginning);
        text(Base64.getEncoder().encodeToString(beginning));
    }

    @Override
    public void opaque(String type) {
        text("<" + type + ">");
    }

    @Override
    public void unreadable(String type, String note) {
        text("<unreadable " + type + ">");
    }

    @Override
    public void partial(String note) {
        // the note belongs to the artifact, not to its text
    }
}
