package dev.whodunit.canonical;

import dev.whodunit.run.KeptRows;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes each element of a list or array as canonical JSON by itself. Used once. */
final class RowTexts implements Visitor {

    private static final int LONGEST = 100_000;

    private final Forms forms;
    private final RowPacker rows;
    private boolean isCut;

    private RowTexts(Forms forms, RowPacker rows) {
        this.forms = forms;
        this.rows = rows;
    }

    /**
     * The rows of a value with elements; empty if one of them is very long, or if they take too much.
     *
     * @param mostBytes what they may take when they are packed
     */
    static Optional<KeptRows> of(Object value, Form.Composite form, Forms forms, long mostBytes) {
        RowPacker rows = new RowPacker(form.size(value), mostBytes);
        if (!rows.hasRoomFor(form.size(value))) {
            return Optional.empty();
        }
        RowTexts texts = new RowTexts(forms, rows);
        Cursor elements = form.open(value);
        while (!elements.advance(texts)) {
            if (!texts.more()) {
                return Optional.empty();
            }
        }
        return texts.more() ? rows.finish() : Optional.empty();
    }

    private void row(Consumer<TextWalk> write) {
        TextWalk text = new TextWalk(forms, LONGEST, true);
        write.accept(text);
        isCut |= !text.isWhole();
        if (!isCut) {
            rows.add(text.text());
        }
    }

    @Override
    public boolean child(@Nullable Object value) {
        row(text -> text.write(value));
        return more();
    }

    @Override
    public boolean entry(@Nullable Object key, @Nullable Object value) {
        isCut = true;
        return false;
    }

    @Override
    public boolean more() {
        return !isCut && rows.hasRoom();
    }

    @Override
    public void nil() {
        row(TextWalk::nil);
    }

    @Override
    public void bits(Scalar.Bits type, long bits) {
        row(text -> text.bits(type, bits));
    }

    @Override
    public void text(String whole) {
        row(text -> text.text(whole));
    }

    @Override
    public void typed(String type, CharSequence whole) {
        row(text -> text.typed(type, whole));
    }

    @Override
    public void number(String type, String number) {
        row(text -> text.number(type, number));
    }

    @Override
    public void compact(byte typeCode, long high, long low, Object value) {
        row(text -> text.compact(typeCode, high, low, value));
    }

    @Override
    public void bytes(ByteBuffer content) {
        row(text -> text.bytes(content));
    }

    @Override
    public void opaque(String type) {
        row(text -> text.opaque(type));
    }

    @Override
    public void unreadable(String type, String note) {
        row(text -> text.unreadable(type, note));
    }

    @Override
    public void partial(String note) {
        isCut = true;
    }
}
