package dev.whodunit.canonical;

import dev.whodunit.run.Outline;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a list or array: the hash of each element goes into its block, and if it is an object or a map, what it holds under each
 * name into a column. Used once.
 */
final class RowOutline implements Visitor {

    /** Elements that hang together are each as large as all of them. */
    private static final long TOKENS_PER_ROW = 200;

    private static final int MOST_COLUMNS = 64;
    private static final int PIECE = 64 * 1024;

    private final Forms forms;
    private final HashWalk walk;
    private final BlockSums sums = new BlockSums();
    private final Map<String, ColumnOutline> columns = new LinkedHashMap<>();
    private long tokensLeft;
    private boolean inRow;
    private String name = "";

    private RowOutline(Forms forms, long rows) {
        this.forms = forms;
        this.walk = new HashWalk(forms);
        this.tokensLeft = rows * TOKENS_PER_ROW;
    }

    /** The outline of a value with elements, of which there is one at least; empty if reading each by itself takes too long. */
    static Optional<Outline> of(Object value, Form.Composite form, Forms forms) {
        RowOutline rows = new RowOutline(forms, form.size(value));
        Cursor elements = form.open(value);
        while (!elements.advance(rows)) {
            if (rows.tokensLeft < 0) {
                return Optional.empty();
            }
        }
        return rows.tokensLeft < 0 || rows.sums.count() == 0 ? Optional.empty() : Optional.of(rows.finish());
    }

    private Outline finish() {
        List<Outline.Column> summaries = new ArrayList<>();
        columns.forEach((column, values) -> summaries.add(values.summary(column, sums.count())));
        return new Outline(Outline.Unit.ROWS, sums.count(), sums.block(), sums.blocks(), summaries);
    }

    @Override
    public boolean child(@Nullable Object value) {
        if (value == null) {
            nil();
            return more();
        }
        Form form = forms.of(value);
        if (form instanceof Form.Single single) {
            single.write(value, this);
        } else if (inRow) {
            add(hash(value), ColumnOutline::add);
        } else {
            row(value, form);
        }
        return more();
    }

    private void row(Object value, Form form) {
        long hash = hash(value);
        if (isNamed(form)) {
            inRow = true;
            Cursor fields = ((Form.Composite) form).open(value);
            while (!fields.advance(this)) {
                if (tokensLeft < 0) {
                    return;
                }
            }
            inRow = false;
        }
        name = "";
        sums.add(hash);
    }

    private static boolean isNamed(Form form) {
        return form instanceof Form.Composite composite
                && switch (composite.shape().kind()) {
                    case OBJECT, MAP, ORDERED_MAP -> true;
                    case LIST, ORDERED_SET, BAG, ENTRY, WRAPPER -> false;
                };
    }

    private long hash(Object value) {
        long[] hash = walk.hash(value, Math.max(1, tokensLeft));
        tokensLeft -= walk.tokens();
        return hash[0] ^ hash[1];
    }

    @Override
    public boolean entry(@Nullable Object key, @Nullable Object value) {
        if (key instanceof String column) {
            field(forms.redactor().text(column));
            return child(value);
        }
        return more();
    }

    @Override
    public void field(String column) {
        name = column;
    }

    /** Puts a value into its column. */
    private interface Adding {
        void to(ColumnOutline column, long row, long hash);
    }

    private void add(long hash, Adding adding) {
        ColumnOutline column = columns.get(name);
        if (column == null && columns.size() < MOST_COLUMNS) {
            column = new ColumnOutline();
            columns.put(name, column);
        }
        if (column != null) {
            adding.to(column, sums.count(), hash);
        }
        if (!inRow) {
            sums.add(hash);
        }
    }

    @Override
    public void nil() {
        if (!inRow) {
            sums.add(0);
        } else if (columns.size() < MOST_COLUMNS) {
            columns.computeIfAbsent(name, unseen -> new ColumnOutline());
        }
    }

    @Override
    public void bits(Scalar.Bits type, long bits) {
        long hash = Scalar.hash(type, bits);
        switch (type) {
            case BOOLEAN, CHAR -> add(hash, ColumnOutline::add);
            case BYTE, SHORT, INT, LONG -> add(hash, (column, row, of) -> column.addWhole(row, bits, of));
            case FLOAT -> add(hash, (column, row, of) -> column.addFraction(row, Float.intBitsToFloat((int) bits), of));
            case DOUBLE -> add(hash, (column, row, of) -> column.addFraction(row, Double.longBitsToDouble(bits), of));
        }
    }

    @Override
    public void text(String whole) {
        String text = forms.redactor().text(whole);
        add(hash(text, 1), (column, row, hash) -> column.addText(row, text, hash));
    }

    private static long hash(CharSequence text, long start) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i) + 1;
        }
        return Scalar.mix(hash);
    }

    @Override
    public void typed(String type, CharSequence whole) {
        String text = forms.redactor().text(whole.toString());
        add(hash(text, hash(type, 2)), (column, row, hash) -> column.addText(row, text, hash));
    }

    @Override
    public void number(String type, String text) {
        add(hash(text, hash(type, 2)), (column, row, hash) -> column.addDecimal(row, new BigDecimal(text), hash));
    }

    @Override
    public void compact(byte typeCode, long high, long low, Object value) {
        String text = forms.redactor().text(value.toString());
        add(hash(text, typeCode), (column, row, hash) -> column.addText(row, text, hash));
    }

    @Override
    public void bytes(ByteBuffer content) {
        ByteBuffer shown = forms.redactor().bytes(content);
        long hash = 5;
        while (shown.hasRemaining()) {
            byte[] piece = new byte[Math.min(PIECE, shown.remaining())];
            shown.get(piece);
            hash = Scalar.mix(hash ^ Murmur.hash(piece, 0, piece.length)[0]) + 1;
        }
        add(hash, ColumnOutline::add);
    }

    @Override
    public void opaque(String type) {
        add(hash(type, 3), ColumnOutline::add);
    }

    @Override
    public void unreadable(String type, String note) {
        add(hash(type, 4), ColumnOutline::add);
    }

    @Override
    public void partial(String note) {
        tokensLeft = -1;
    }

    @Override
    public boolean more() {
        return tokensLeft >= 0;
    }
}
