package dev.whodunit.canonical;

import java.nio.ByteBuffer;

/** Writes single tokens as bytes, as far as they may be read. How values hang together is left to the subclass. */
abstract class TokenWriter implements Visitor {

    final CanonicalBytes out = new CanonicalBytes();
    final Allowance allowance = new Allowance();
    private final Redactor redactor;

    TokenWriter(Redactor redactor) {
        this.redactor = redactor;
    }

    /** How many tokens the last value took. */
    long tokens() {
        return allowance.tokens();
    }

    @Override
    public void nil() {
        out.tag(CanonicalBytes.NULL);
        allowance.spend(1);
    }

    @Override
    public void bits(Scalar.Bits type, long bits) {
        out.tagged(type.tag(), bits);
        allowance.spend(1);
    }

    @Override
    public void text(String whole) {
        String text = redactor.text(whole);
        int readable = allowance.readable(text.length());
        allowance.spendText(text.length());
        out.text(readable < text.length() ? text.substring(0, readable) : text);
    }

    @Override
    public void typed(String type, CharSequence whole) {
        CharSequence text = redactor.readsTexts() ? redactor.text(whole.toString()) : whole;
        int length = text.length();
        int readable = allowance.readable(length);
        allowance.spendText(length);
        out.tag(CanonicalBytes.TYPED);
        out.text(type);
        out.text(readable < length ? text.subSequence(0, readable).toString() : text.toString());
    }

    @Override
    public void compact(byte typeCode, long high, long low, Object value) {
        if (redactor.readsTexts()) {
            String whole = value.toString();
            String text = redactor.text(whole);
            if (!text.equals(whole)) {
                text(text);
                return;
            }
        }
        allowance.spend(1);
        out.tag(CanonicalBytes.COMPACT);
        out.tagged(typeCode, high, low);
    }

    @Override
    public void bytes(ByteBuffer content) {
        ByteBuffer shown = redactor.bytes(content);
        int length = shown.remaining();
        int readable = allowance.readable(length);
        allowance.spendText(length);
        out.raw(shown.limit(shown.position() + readable));
    }

    @Override
    public void opaque(String type) {
        allowance.spend(1);
        out.tag(CanonicalBytes.OPAQUE);
        out.text(type);
    }

    @Override
    public void unreadable(String type, String reason) {
        allowance.spend(1);
        out.tag(CanonicalBytes.UNREADABLE);
        out.text(type);
        allowance.note(redactor.text(reason));
    }

    @Override
    public void partial(String reason) {
        allowance.spend(1);
        out.tag(CanonicalBytes.PARTIAL);
        allowance.note(redactor.text(reason));
    }
}
