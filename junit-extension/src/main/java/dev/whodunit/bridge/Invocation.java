package dev.whodunit.bridge;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a woven method, held in a local variable of that method. This class ignores every event; the recorder
 * overrides what it wants to know.
 */
public class Invocation {

    /** The execution of a method that nobody records. */
    public static final Invocation IDLE = new Invocation();

    /**
     * The call that the code makes, -1 before the first one. Light code writes it without a word, since a call would cost more than a
     * loop does; nobody reads that of {@link #IDLE}.
     */
    public int site = -1;

    /** For the recorder's own subclass. */
    protected Invocation() {}

    /** See {@link Witness#receiver}. */
    public void receiver(@Nullable Object value) {}

    /** See {@link Witness#begin}. */
    public void begin() {}

    /** See {@link Witness#at}. */
    public void at(int site) {}

    /** See {@link Witness#caught}. */
    public void caught() {}

    /** See {@link Witness#call}. */
    public void call(int site, int traits) {}

    /** See {@link Witness#result(Invocation)}. */
    public void result() {}

    /** See {@link Witness#lambda}. */
    public void lambda(int site, String body) {}

    /** See {@link Witness#exit(Invocation)}. */
    public void exit() {}

    /** See {@link Witness#thrown}. */
    public void thrown(Throwable exception) {}

    /** See {@link Witness#argument}. */
    public void argument(@Nullable Object value) {}

    /** The same for a {@linkplain Witness primitive value}. */
    public void argument(char type, long bits) {}

    /** See {@link Witness#result}. */
    public void result(@Nullable Object value) {}

    /** The same for a {@linkplain Witness primitive value}. */
    public void result(char type, long bits) {}

    /** See {@link Witness#exit}. */
    public void exit(@Nullable Object value) {}

    /** The same for a {@linkplain Witness primitive value}. */
    public void exit(char type, long bits) {}

    /** See {@link Witness#read}. */
    public void read(@Nullable Object value, int site) {}

    /** The same for a {@linkplain Witness primitive value}. */
    public void read(char type, long bits, int site) {}

    /** See {@link Witness#write}. */
    public void write(@Nullable Object value, int site) {}

    /** The same for a {@linkplain Witness primitive value}. */
    public void write(char type, long bits, int site) {}
}
