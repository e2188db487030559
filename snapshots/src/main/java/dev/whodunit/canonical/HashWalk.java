package dev.whodunit.canonical;

import dev.whodunit.canonical.Form.Composite;
import dev.whodunit.canonical.Form.Opaque;
import dev.whodunit.canonical.Form.Single;
import dev.whodunit.canonical.Form.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value into its hash. Each composite becomes the hash of its own tokens, in which its composite children
 * stand as hashes; so a shared object costs its content once, order-free children can be sorted, and nesting of any
 * depth needs heap instead of stack. Reused by one thread, for one value after another.
 */
final class HashWalk implements Visitor {

    /** So many characters or bytes, as a power of two, cost as much as one token. */
    private static final int TEXT_BITS = 6;

    private final Forms forms;
    private final CanonicalBytes out = new CanonicalBytes();
    private final Path path = new Path();
    private final SeenNodes seen = new SeenNodes();
    private final boolean plainText;
    private long tokens;
    private long limit;
    private boolean stopped;
    private boolean busy;
    private boolean rootUnreadable;
    private String note = "";

    HashWalk(Forms forms) {
        this.forms = forms;
        plainText = forms.of(String.class) instanceof Single;
    }

    /** Whether a read is under way further up this thread's stack. */
    boolean isBusy() {
        return busy;
    }

    /** How many tokens the last value took. */
    long tokens() {
        return tokens;
    }

    /** Reads a value; the results stay readable until the next call. */
    long[] hash(@Nullable Object value, long tokenLimit) {
        busy = true;
        tokens = 0;
        limit = tokenLimit;
        stopped = false;
        rootUnreadable = false;
        note = "";
        try {
            child(value);
            run();
            return out.at(0) == CanonicalBytes.NODE ? new long[] {out.longAt(1), out.longAt(9)} : out.hashSince(0);
        } finally {
            out.reset();
            path.clear();
            seen.clear();
            busy = false;
        }
    }

    /** Why only a part was read, or {@code ""}. */
    String note() {
        return note;
    }

    /** Whether reading ended at the limit, so that nothing is known of what lies behind it. */
    boolean isCut() {
        return stopped;
    }

    /** Whether nothing but the type is known, because the only thing there is to read failed. */
    boolean isRootUnreadable() {
        return rootUnreadable;
    }

    private void run() {
        while (!path.isEmpty()) {
            Frame top = path.top();
            if (stopped || top.cursor().advance(this) || stopped) {
                close(top);
            }
        }
    }

    private void close(Frame frame) {
        if (frame.shape().orderFree()) {
            closeOrderFree(frame);
        }
        long[] hash = out.hashSince(frame.start);
        out.truncate(frame.start);
        path.pop();
        if (!stopped) {
            seen.remember(frame, tokens, path.insideOrderFree(), hash);
        }
        node(hash[0], hash[1]);
    }

    /** Which elements were read before the limit depends on an order that is not content, so none of them counts. */
    private void closeOrderFree(Frame frame) {
        if (stopped) {
            out.truncate(frame.elements);
        } else {
            out.sortHashes(frame.elements);
        }
    }

    @Override
    public boolean child(@Nullable Object value) {
        if (value == null) {
            int start = out.end();
            nil();
            return written(start);
        }
        if (plainText && value instanceof String text) {
            int start = out.end();
            text(text);
            return written(start);
        }
        Form form = forms.of(value);
        if (form instanceof Single single) {
            int start = out.end();
            single.write(value, this);
            return written(start);
        }
        if (form instanceof Composite composite) {
            return composite(value, composite);
        }
        int start = out.end();
        if (form instanceof Opaque opaque) {
            opaque(opaque.type());
        } else if (form instanceof Unreadable unreadable) {
            unreadable(unreadable.type(), unreadable.note());
        }
        return written(start);
    }

    private boolean composite(Object value, Composite form) {
        if (form instanceof ObjectForm object && object.isFlat()) {
            return flat(value, object);
        }
        int back = path.distanceTo(value);
        if (back > 0) {
            int start = out.end();
            out.tagged(CanonicalBytes.BACK, back);
            tokens++;
            path.refersBack(back);
            return written(start);
        }
        long @Nullable [] known = seen.hashOf(value, form, path);
        if (known != null) {
            return nodeWritten(known[0], known[1]);
        }
        open(value, form.shape(), form.open(value), form);
        return false;
    }

    /** An object of scalars needs no frame: it cannot lead back to itself. */
    private boolean flat(Object value, ObjectForm form) {
        int start = out.end();
        out.tagged(CanonicalBytes.SHAPE, form.shape().code());
        form.writeFields(value, this);
        long[] hash = out.hashSince(start);
        out.truncate(start);
        return nodeWritten(hash[0], hash[1]);
    }

    private void open(@Nullable Object value, Shape shape, Cursor cursor, @Nullable Form form) {
        int start = out.end();
        out.tagged(CanonicalBytes.SHAPE, shape.code());
        path.push(value, shape, cursor, form, start, out.end(), tokens);
    }

    @Override
    public boolean entry(@Nullable Object key, @Nullable Object value) {
        open(null, Shapes.ENTRY, Cursor.over(new @Nullable Object[] {key, value}), null);
        return false;
    }

    private boolean nodeWritten(long high, long low) {
        node(high, low);
        return more();
    }

    private void node(long high, long low) {
        tokens++;
        if (path.inOrderFree()) {
            out.hash(high, low);
        } else {
            out.tagged(CanonicalBytes.NODE, high, low);
        }
    }

    private boolean written(int start) {
        if (path.inOrderFree()) {
            long[] hash = out.hashSince(start);
            out.truncate(start);
            out.hash(hash[0], hash[1]);
        }
        return more();
    }

    @Override
    public boolean more() {
        if (tokens > limit) {
            stop();
            return false;
        }
        if (!path.isEmpty() && !path.inOrderFree()) {
            out.chain(path.top().start);
        }
        return true;
    }

    private void stop() {
        if (!stopped) {
            stopped = true;
            note = "only the first " + limit + " tokens were read";
        }
    }

    @Override
    public void nil() {
        out.tag(CanonicalBytes.NULL);
        tokens++;
    }

    @Override
    public void bits(Scalar.Bits type, long bits) {
        out.tagged(type.tag(), bits);
        tokens++;
    }

    @Override
    public void text(String text) {
        int readable = readable(text.length());
        spend(text.length());
        out.text(readable < text.length() ? text.substring(0, readable) : text);
    }

    @Override
    public void typed(String type, CharSequence text) {
        int length = text.length();
        int readable = readable(length);
        spend(length);
        out.tag(CanonicalBytes.TYPED);
        out.text(type);
        out.text(readable < length ? text.subSequence(0, readable).toString() : text.toString());
    }

    /** How many characters or bytes may be read: what is cut passes the limit, so that the reading ends behind it. */
    private int readable(int length) {
        return (int) Math.min(length, Math.max(0, limit - tokens) << TEXT_BITS);
    }

    private void spend(int length) {
        tokens += 1 + (length >> TEXT_BITS);
    }

    @Override
    public void compact(byte typeCode, long high, long low, Object value) {
        tokens++;
        out.tag(CanonicalBytes.COMPACT);
        out.tagged(typeCode, high, low);
    }

    @Override
    public void bytes(byte[] bytes, int offset, int length) {
        int readable = readable(length);
        spend(length);
        out.raw(bytes, offset, readable);
    }

    @Override
    public void opaque(String type) {
        tokens++;
        out.tag(CanonicalBytes.OPAQUE);
        out.text(type);
    }

    @Override
    public void unreadable(String type, String reason) {
        tokens++;
        out.tag(CanonicalBytes.UNREADABLE);
        out.text(type);
        note = note.isEmpty() ? reason : note;
        rootUnreadable |= path.isRoot();
    }

    @Override
    public void partial(String reason) {
        tokens++;
        out.tag(CanonicalBytes.PARTIAL);
        note = note.isEmpty() ? reason : note;
    }
}
