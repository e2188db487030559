package dev.whodunit.bridge;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where woven code keeps the labels of one thread. A label is a number that says what a value was computed from; 0 says that
 * it was computed from nothing that is followed, such as a constant. What implements this must not throw anything.
 */
public abstract class Labels {

    /** Stands for the number of what a lambda captures whose body is not woven. */
    public static final int NOT_WOVEN = -1;

    private static volatile @Nullable Supplier<@Nullable Labels> all;

    /**
     * Takes the labels of all threads from now on.
     *
     * @param entry gives what a method that begins on the current thread speaks to, null if its values are not followed
     */
    public static void install(Supplier<@Nullable Labels> entry) {
        all = entry;
    }

    /** The labels of this thread, for a woven method that begins. */
    public static Labels here() {
        try {
            Supplier<@Nullable Labels> entry = all;
            Labels ofThread = entry == null ? null : entry.get();
            return ofThread == null ? NoLabels.NONE : ofThread;
        } catch (Throwable unfollowed) {
            // whatever is wrong, the code that runs must not notice
            return NoLabels.NONE;
        }
    }

    /** The label of a value that was computed from two. */
    public abstract int join(int label, int other);

    /** The label of a value that is there because of a decision. */
    public abstract int under(int label, int decision);

    /** A method begins; gives how many calls are open, so that it can close those that an exception ends. */
    public abstract int begin(int method);

    /** The label of a parameter. */
    public abstract int parameter(@Nullable Object value, int index);

    /** The decisions that led to the method that has just begun. */
    public abstract int entered();

    /** The method returns a value, or a constructor is over that has made it. */
    public abstract void exit(@Nullable Object value, int label, int method, int depth);

    /** The method ends with an exception. */
    public abstract void left(int depth);

    /** A call of a woven method begins, in which the operands follow. */
    public abstract void invoke(int method, int control);

    /** An operand of the call that has begun. */
    public abstract void operand(@Nullable Object value, int label);

    /** The call is over: the label of its result. */
    public abstract int invoked(@Nullable Object value, int method);

    /** A call of code that is not woven begins, in which the operands follow. */
    public abstract void call(String function, boolean withReceiver, int control);

    /** The call is over: the label of its result. */
    public abstract int called(@Nullable Object value);

    /**
     * A lambda is made, whose body is the method with the given number, from the operands that were given.
     *
     * @param captures how many these are, {@link #NOT_WOVEN} if the body is not woven
     */
    public abstract void captured(int body, int captures);

    /** An exception has reached a handler. */
    public abstract int caught(@Nullable Object exception, int depth);

    /** An exception is thrown. */
    public abstract void thrown(@Nullable Object exception, int label);

    /**
     * A call begins whose exceptions a handler takes, after which its method goes on.
     *
     * @param external whether the handler takes nothing that code of the JDK throws because of a value
     * @return what has to be told when the call is over
     */
    public abstract int await(boolean external);

    /**
     * The call is over.
     *
     * @param before what its beginning gave
     * @param all whether the handler would have taken whatever the call may have thrown because of a value
     * @return the label of what decided that it threw nothing
     */
    public abstract int awaited(int before, boolean all);

    /** The call has thrown something, and a handler has it. */
    public abstract void handled(int before);

    /** A decision was made on whether something is thrown. */
    public abstract void mayThrow(int decision);

    /** The label of decisions, and of what decided that no exception was thrown until now for which a handler waits. */
    public abstract int unthrown(int decisions);

    /** The label of a field. */
    public abstract int get(@Nullable Object owner, int field);

    /**
     * A field is written.
     *
     * @param chosen the label of the reference to the owner: why it is this one
     */
    public abstract void put(@Nullable Object owner, int field, int label, int chosen);

    /**
     * The label of an element of an array.
     *
     * @param place the label of the index
     */
    public abstract int load(@Nullable Object array, int index, int place);

    /**
     * An element of an array is written.
     *
     * @param place the label of the index
     * @param chosen the label of the reference to the array
     */
    public abstract void store(@Nullable Object array, int index, int label, int place, int chosen);

    /** An array was made; the label of the length of each array that is so deep in it. */
    public abstract void array(@Nullable Object array, int depth, int size);

    /** The label of the length of an array. */
    public abstract int length(@Nullable Object array);

    /**
     * A decision was made on whether a field is written.
     *
     * @param owner null for a static field
     */
    public abstract void mayWrite(@Nullable Object owner, int field, int decision);

    /** A decision was made on whether something in an object is changed. */
    public abstract void mayChange(@Nullable Object object, int decision);

    /** A decision was made on whether something in an object is changed, or in what its fields lead to. */
    public abstract void mayChangeAll(@Nullable Object object, int decision);
}
