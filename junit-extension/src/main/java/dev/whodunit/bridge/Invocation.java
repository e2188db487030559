package dev.whodunit.bridge;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a woven method, held in a local variable of that method. This class ignores every event; the recorder
 * overrides what it wants to know.
 */
public class Invocation {

    /** The execution of a method that nobody records. */
    public static final Invocation IDLE = new Invocation();

    /** For the recorder's own subclass. */
    protected Invocation() {}

    /** See {@link Witness#receiver}. */
    public void receiver(@Nullable Object value) {}

    /** See {@link Witness#begin}. */
    public void begin() {}

    /** See {@link Witness#at}. */
    public void at(int site) {}

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

    /** See {@link Witness#argument}. */
    public void argument(boolean value) {}

    /** See {@link Witness#argument}. */
    public void argument(byte value) {}

    /** See {@link Witness#argument}. */
    public void argument(char value) {}

    /** See {@link Witness#argument}. */
    public void argument(short value) {}

    /** See {@link Witness#argument}. */
    public void argument(int value) {}

    /** See {@link Witness#argument}. */
    public void argument(long value) {}

    /** See {@link Witness#argument}. */
    public void argument(float value) {}

    /** See {@link Witness#argument}. */
    public void argument(double value) {}

    /** See {@link Witness#result}. */
    public void result(@Nullable Object value) {}

    /** See {@link Witness#result}. */
    public void result(boolean value) {}

    /** See {@link Witness#result}. */
    public void result(byte value) {}

    /** See {@link Witness#result}. */
    public void result(char value) {}

    /** See {@link Witness#result}. */
    public void result(short value) {}

    /** See {@link Witness#result}. */
    public void result(int value) {}

    /** See {@link Witness#result}. */
    public void result(long value) {}

    /** See {@link Witness#result}. */
    public void result(float value) {}

    /** See {@link Witness#result}. */
    public void result(double value) {}

    /** See {@link Witness#exit}. */
    public void exit(@Nullable Object value) {}

    /** See {@link Witness#exit}. */
    public void exit(boolean value) {}

    /** See {@link Witness#exit}. */
    public void exit(byte value) {}

    /** See {@link Witness#exit}. */
    public void exit(char value) {}

    /** See {@link Witness#exit}. */
    public void exit(short value) {}

    /** See {@link Witness#exit}. */
    public void exit(int value) {}

    /** See {@link Witness#exit}. */
    public void exit(long value) {}

    /** See {@link Witness#exit}. */
    public void exit(float value) {}

    /** See {@link Witness#exit}. */
    public void exit(double value) {}

    /** See {@link Witness#read}. */
    public void read(@Nullable Object value, int site) {}

    /** See {@link Witness#read}. */
    public void read(boolean value, int site) {}

    /** See {@link Witness#read}. */
    public void read(byte value, int site) {}

    /** See {@link Witness#read}. */
    public void read(char value, int site) {}

    /** See {@link Witness#read}. */
    public void read(short value, int site) {}

    /** See {@link Witness#read}. */
    public void read(int value, int site) {}

    /** See {@link Witness#read}. */
    public void read(long value, int site) {}

    /** See {@link Witness#read}. */
    public void read(float value, int site) {}

    /** See {@link Witness#read}. */
    public void read(double value, int site) {}

    /** See {@link Witness#write}. */
    public void write(@Nullable Object value, int site) {}

    /** See {@link Witness#write}. */
    public void write(boolean value, int site) {}

    /** See {@link Witness#write}. */
    public void write(byte value, int site) {}

    /** See {@link Witness#write}. */
    public void write(char value, int site) {}

    /** See {@link Witness#write}. */
    public void write(short value, int site) {}

    /** See {@link Witness#write}. */
    public void write(int value, int site) {}

    /** See {@link Witness#write}. */
    public void write(long value, int site) {}

    /** See {@link Witness#write}. */
    public void write(float value, int site) {}

    /** See {@link Witness#write}. */
    public void write(double value, int site) {}
}
