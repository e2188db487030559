package dev.whodunit.bridge;

import org.jspecify.annotations.Nullable;

/**
 * The one entry that woven code calls. Every method hands on to the {@link Invocation} at once; values come first in the
 * parameter lists because they are on the operand stack already. A primitive value is handed on as the JVM's descriptor of its
 * type ({@code 'I'}) and its raw bits, as {@code Float} and {@code Double} give them, and 0 or 1 for a boolean.
 */
public final class Witness {

    private static volatile Recorder recorder = Recorder.IDLE;

    private Witness() {}

    /** Sends all further events there. */
    public static void install(Recorder active) {
        recorder = active;
    }

    /** The recorder that events go to. */
    public static Recorder recorder() {
        return recorder;
    }

    /** A woven method begins, which has this number. */
    public static Invocation enter(int method) {
        return recorder.enter(method);
    }

    /** The receiver of the method that has just begun. */
    public static void receiver(@Nullable Object value, Invocation invocation) {
        invocation.receiver(value);
    }

    /** All arguments of the method that has just begun have been given. */
    public static void begin(Invocation invocation) {
        invocation.begin();
    }

    /** The code is about to call a woven method. */
    public static void at(Invocation invocation, int site) {
        invocation.at(site);
    }

    /** Light code has caught an exception. */
    public static void caught(Invocation invocation) {
        invocation.caught();
    }

    /** The code is about to call a method that is not woven; receiver and arguments follow. */
    public static void call(Invocation invocation, int site, int traits) {
        invocation.call(site, traits);
    }

    /** The call that was announced by {@link #call} has returned nothing. */
    public static void result(Invocation invocation) {
        invocation.result();
    }

    /** A lambda or method reference was created whose body is the method with the given key. */
    public static void lambda(Invocation invocation, int site, String body) {
        invocation.lambda(site, body);
    }

    /** The woven method returns nothing. */
    public static void exit(Invocation invocation) {
        invocation.exit();
    }

    /** The woven method ends with an exception. */
    public static void thrown(Throwable exception, Invocation invocation) {
        invocation.thrown(exception);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(@Nullable Object value, Invocation invocation) {
        invocation.argument(value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(boolean value, Invocation invocation) {
        invocation.argument('Z', value ? 1 : 0);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(byte value, Invocation invocation) {
        invocation.argument('B', value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(char value, Invocation invocation) {
        invocation.argument('C', value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(short value, Invocation invocation) {
        invocation.argument('S', value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(int value, Invocation invocation) {
        invocation.argument('I', value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(long value, Invocation invocation) {
        invocation.argument('J', value);
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(float value, Invocation invocation) {
        invocation.argument('F', Float.floatToRawIntBits(value));
    }

    /** An argument of the method that has just begun, or of the call that was just announced. */
    public static void argument(double value, Invocation invocation) {
        invocation.argument('D', Double.doubleToRawLongBits(value));
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(@Nullable Object value, Invocation invocation) {
        invocation.result(value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(boolean value, Invocation invocation) {
        invocation.result('Z', value ? 1 : 0);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(byte value, Invocation invocation) {
        invocation.result('B', value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(char value, Invocation invocation) {
        invocation.result('C', value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(short value, Invocation invocation) {
        invocation.result('S', value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(int value, Invocation invocation) {
        invocation.result('I', value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(long value, Invocation invocation) {
        invocation.result('J', value);
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(float value, Invocation invocation) {
        invocation.result('F', Float.floatToRawIntBits(value));
    }

    /** The result of the call that was announced by {@link #call}. */
    public static void result(double value, Invocation invocation) {
        invocation.result('D', Double.doubleToRawLongBits(value));
    }

    /** The woven method returns a value. */
    public static void exit(@Nullable Object value, Invocation invocation) {
        invocation.exit(value);
    }

    /** The woven method returns a value. */
    public static void exit(boolean value, Invocation invocation) {
        invocation.exit('Z', value ? 1 : 0);
    }

    /** The woven method returns a value. */
    public static void exit(byte value, Invocation invocation) {
        invocation.exit('B', value);
    }

    /** The woven method returns a value. */
    public static void exit(char value, Invocation invocation) {
        invocation.exit('C', value);
    }

    /** The woven method returns a value. */
    public static void exit(short value, Invocation invocation) {
        invocation.exit('S', value);
    }

    /** The woven method returns a value. */
    public static void exit(int value, Invocation invocation) {
        invocation.exit('I', value);
    }

    /** The woven method returns a value. */
    public static void exit(long value, Invocation invocation) {
        invocation.exit('J', value);
    }

    /** The woven method returns a value. */
    public static void exit(float value, Invocation invocation) {
        invocation.exit('F', Float.floatToRawIntBits(value));
    }

    /** The woven method returns a value. */
    public static void exit(double value, Invocation invocation) {
        invocation.exit('D', Double.doubleToRawLongBits(value));
    }

    /** The code has read a field. */
    public static void read(@Nullable Object value, Invocation invocation, int site) {
        invocation.read(value, site);
    }

    /** The code has read a field. */
    public static void read(boolean value, Invocation invocation, int site) {
        invocation.read('Z', value ? 1 : 0, site);
    }

    /** The code has read a field. */
    public static void read(byte value, Invocation invocation, int site) {
        invocation.read('B', value, site);
    }

    /** The code has read a field. */
    public static void read(char value, Invocation invocation, int site) {
        invocation.read('C', value, site);
    }

    /** The code has read a field. */
    public static void read(short value, Invocation invocation, int site) {
        invocation.read('S', value, site);
    }

    /** The code has read a field. */
    public static void read(int value, Invocation invocation, int site) {
        invocation.read('I', value, site);
    }

    /** The code has read a field. */
    public static void read(long value, Invocation invocation, int site) {
        invocation.read('J', value, site);
    }

    /** The code has read a field. */
    public static void read(float value, Invocation invocation, int site) {
        invocation.read('F', Float.floatToRawIntBits(value), site);
    }

    /** The code has read a field. */
    public static void read(double value, Invocation invocation, int site) {
        invocation.read('D', Double.doubleToRawLongBits(value), site);
    }

    /** The code is about to write a field. */
    public static void write(@Nullable Object value, Invocation invocation, int site) {
        invocation.write(value, site);
    }

    /** The code is about to write a field. */
    public static void write(boolean value, Invocation invocation, int site) {
        invocation.write('Z', value ? 1 : 0, site);
    }

    /** The code is about to write a field. */
    public static void write(byte value, Invocation invocation, int site) {
        invocation.write('B', value, site);
    }

    /** The code is about to write a field. */
    public static void write(char value, Invocation invocation, int site) {
        invocation.write('C', value, site);
    }

    /** The code is about to write a field. */
    public static void write(short value, Invocation invocation, int site) {
        invocation.write('S', value, site);
    }

    /** The code is about to write a field. */
    public static void write(int value, Invocation invocation, int site) {
        invocation.write('I', value, site);
    }

    /** The code is about to write a field. */
    public static void write(long value, Invocation invocation, int site) {
        invocation.write('J', value, site);
    }

    /** The code is about to write a field. */
    public static void write(float value, Invocation invocation, int site) {
        invocation.write('F', Float.floatToRawIntBits(value), site);
    }

    /** The code is about to write a field. */
    public static void write(double value, Invocation invocation, int site) {
        invocation.write('D', Double.doubleToRawLongBits(value), site);
    }
}
