package dev.whodunit.canonical;

import dev.whodunit.canonical.Form.Composite;
import dev.whodunit.canonical.Form.Single;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value into its hash. Each composite becomes the hash of its own tokens, in which its composite children
 * stand as hashes; so a shared object costs its content once, order-free children can be sorted, and nesting of any
 * depth needs heap instead of stack. Reused by one thread, for one value after another.
 */
final class HashWalk extends TokenWriter {

    private final Forms forms;
    private final Path path = new Path();
    private final SeenNodes seen = new SeenNodes();
    private final KnownRows rows = new KnownRows();
    private final KnownLists lists = new KnownLists();
    private final boolean plainText;
    private final PlainEntries entries;
    private boolean busy;
    private boolean rootUnreadable;

    private final Form.Reader byForm = new Form.Reader() {
        @Override
        public boolean single(Object value, Single form) {
            int start = out.end();
            form.write(value, HashWalk.this);
            if (!form.immutable()) {
                path.holdsPassing();
            }
            return written(start);
        }

        @Override
        public boolean composite(Object value, Composite form) {
            return (form instanceof ObjectForm object && object.isFlat())
                    ? flat(value, object)
                    : HashWalk.this.composite(value, form);
        }

        @Override
        public boolean opaque(String type) {
            path.holdsPassing();
            int start = out.end();
            HashWalk.this.opaque(type);
            return written(start);
        }

        @Override
        public boolean unreadable(String type, String note) {
            path.holdsPassing();
            int start = out.end();
            HashWalk.this.unreadable(type, note);
            return written(start);
        }
    };

    HashWalk(Forms forms) {
        super(forms.redactor());
        this.forms = forms;
        plainText = forms.of(String.class) instanceof Single;
        entries = new PlainEntries(forms, plainText, this);
    }

    /** Whether a read is under way further up this thread's stack. */
    boolean isBusy() {
        return busy;
    }

    /** Reads a value; the results stay readable until the next call. */
    long[] hash(@Nullable Object value, long tokenLimit) {
        busy = true;
        allowance.reset(tokenLimit);
        rootUnreadable = false;
        try {
            child(value);
            run();
            return out.at(0) == CanonicalBytes.NODE ? new long[] {out.longAt(1), out.longAt(9)} : out.hashSince(0);
        } finally {
            out.reset();
            path.clear();
            seen.clear();
            rows.release();
            busy = false;
        }
    }

    /** Why only a part was read, or {@code ""}. */
    String note() {
        return allowance.note();
    }

    /** Whether reading ended at the limit, so that nothing is known of what lies behind it. */
    boolean isCut() {
        return allowance.isStopped();
    }

    /** Whether nothing but the type is known, because the only thing there is to read failed. */
    boolean isRootUnreadable() {
        return rootUnreadable;
    }

    private void run() {
        while (!path.isEmpty()) {
            Frame top = path.top();
            if (isCut() || top.cursor().advance(this) || isCut()) {
                close(top);
            }
        }
    }

    private void close(Frame frame) {
        if (frame.shape().orderFree()) {
            closeOrderFree(frame);
        }
        long[] hash = out.takeHash(frame.start);
        path.pop();
        if (!isCut()) {
            keep(frame, hash);
            seen.remember(frame, tokens(), path.insideOrderFree(), hash);
        }
        node(hash[0], hash[1]);
    }

    /** Keeps the hash for later reads where those would find the same and spend the same. */
    private void keep(Frame frame, long[] hash) {
        long spent = tokens() - frame.tokensBefore;
        if (frame.elementsToKeep != null && frame.isLasting) {
            lists.put(new KnownLists.Known(frame.elementsToKeep, hash[0], hash[1], spent));
        }
        if (!frame.isLasting || SeenNodes.remembers(spent) || frame.form == null || !frame.form.isAsContent()) {
            path.holdsPassing();
        } else if (frame.form instanceof ObjectForm && frame.value != null) {
            rows.put(frame.value, hash, spent);
        }
    }

    /** Which elements were read before the limit depends on an order that is not content, so none of them counts. */
    private void closeOrderFree(Frame frame) {
        if (isCut()) {
            out.truncate(frame.elements);
        } else {
            out.sortHashes(frame.elements);
        }
    }

    @Override
    public boolean child(@Nullable Object value) {
        int start = out.end();
        if (value == null) {
            nil();
            return written(start);
        }
        if (plainText && value instanceof String text) {
            text(text);
            return written(start);
        }
        return forms.of(value).handOn(value, byForm);
    }

    private boolean composite(Object value, Composite form) {
        int back = path.distanceTo(value);
        if (back > 0) {
            int start = out.end();
            out.tagged(CanonicalBytes.BACK, back);
            allowance.spend(1);
            path.refersBack(back);
            path.holdsPassing();
            return written(start);
        }
        if (form instanceof ObjectForm && form.isAsContent()) {
            int slot = rows.find(value, allowance);
            if (slot >= 0) {
                node(rows.high(slot), rows.low(slot)); // like a frame that closes
                return true;
            }
        }
        long @Nullable [] known = seen.hashOf(value, form, path);
        if (known != null) {
            path.holdsPassing();
            return nodeWritten(known[0], known[1]);
        }
        if (form.shape().orderFree() && !allowance.takes(form.size(value))) {
            return cutOff(form.shape());
        }
        if (KnownLists.remembers(value) && allowance.takes(((List<?>) value).size())) {
            return list(((List<?>) value).toArray(), value, form);
        }
        open(value, form.shape(), form.open(value), form);
        return false;
    }

    private boolean list(@Nullable Object[] elements, Object value, Composite form) {
        KnownLists.Known known = lists.find(elements);
        if (known != null && allowance.takes(known.tokens())) {
            allowance.spend(known.tokens());
            seen.remember(value, form, known.high(), known.low());
            path.holdsPassing();
            node(known.high(), known.low());
            return true;
        }
        open(value, form.shape(), Cursor.over(elements), form);
        path.top().elementsToKeep = elements;
        return false;
    }

    /** What has no order and more elements than may be read is known by its kind alone, so none of them needs to be read. */
    private boolean cutOff(Shape shape) {
        int start = out.end();
        out.tagged(CanonicalBytes.SHAPE, shape.code());
        long[] hash = out.takeHash(start);
        allowance.use();
        return nodeWritten(hash[0], hash[1]);
    }

    /** An object of scalars needs no frame: it cannot lead back to itself. */
    private boolean flat(Object value, ObjectForm form) {
        if (!form.isRow()) {
            path.holdsPassing();
            long[] hash = flatHash(value, form);
            return nodeWritten(hash[0], hash[1]);
        }
        int slot = rows.find(value, allowance);
        if (slot >= 0) {
            return nodeWritten(rows.high(slot), rows.low(slot));
        }
        long before = tokens();
        long[] hash = flatHash(value, form);
        if (allowance.takes(0)) {
            rows.put(value, hash, tokens() - before);
        }
        return nodeWritten(hash[0], hash[1]);
    }

    private long[] flatHash(Object value, ObjectForm form) {
        int start = out.end();
        out.tagged(CanonicalBytes.SHAPE, form.shape().code());
        form.writeFields(value, this);
        return out.takeHash(start);
    }

    private void open(@Nullable Object value, Shape shape, Cursor cursor, @Nullable Form form) {
        int start = out.end();
        out.tagged(CanonicalBytes.SHAPE, shape.code());
        path.push(value, shape, cursor, form, start, out.end(), tokens());
    }

    @Override
    public boolean entry(@Nullable Object key, @Nullable Object value) {
        if (!entries.holds(key, value)) {
            open(null, Shapes.ENTRY, Cursor.over(new @Nullable Object[] {key, value}), null);
            return false;
        }
        long[] hash = entries.hash(key, value);
        path.holdsPassing();
        node(hash[0], hash[1]); // like a frame that closes
        return !isCut();
    }

    private boolean nodeWritten(long high, long low) {
        node(high, low);
        return more();
    }

    private void node(long high, long low) {
        allowance.spend(1);
        if (path.inOrderFree()) {
            out.hash(high, low);
        } else {
            out.tagged(CanonicalBytes.NODE, high, low);
        }
    }

    private boolean written(int start) {
        if (path.inOrderFree()) {
            long[] hash = out.takeHash(start);
            out.hash(hash[0], hash[1]);
        }
        return more();
    }

    @Override
    public boolean more() {
        if (!allowance.goesOn()) {
            return false;
        }
        if (!path.isEmpty() && !path.inOrderFree()) {
            out.chain(path.top().start);
        }
        return true;
    }

    @Override
    public void unreadable(String type, String reason) {
        super.unreadable(type, reason);
        rootUnreadable |= path.isRoot();
    }
}
