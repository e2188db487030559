package dev.whodunit.canonical;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The frame around the children of a composite value.
 *
 * @param kind how the children relate
 * @param name simple class name of an object, component type of a primitive array, else {@code ""}
 * @param code hash of kind, name and field names: what the fingerprint holds of the frame
 */
record Shape(Kind kind, String name, long code) {

    /** How the children of a composite value relate. */
    enum Kind {
        /** Named fields. */
        OBJECT,
        /** Elements in an order that is content. */
        LIST,
        /** Elements of a set in an order that is content. */
        ORDERED_SET,
        /** Elements without an order. */
        BAG,
        /** Entries in an order that is content. */
        ORDERED_MAP,
        /** Entries without an order. */
        MAP,
        /** A key and its value. */
        ENTRY,
        /** At most one child, which stands for the value. */
        WRAPPER
    }

    static Shape of(Kind kind, String name, String... fields) {
        String text = kind + "\n" + name + "\n" + String.join("\n", fields);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        return new Shape(kind, name, MurmurHash3.hash128x64(bytes, 0, bytes.length, 0)[0]);
    }

    boolean orderFree() {
        return kind == Kind.BAG || kind == Kind.MAP;
    }
}
