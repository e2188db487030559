package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call that is open on a thread: one of a woven method, of which only the labels of operands count, or one of a library. */
final class LibraryCall {

    private final String function;
    private final boolean withReceiver;
    private final int decisions;
    private final List<@Nullable Object> operands = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final Bag held;
    private final Bag given;
    private final Bag pool;
    private int body;
    private OptionalInt answer = OptionalInt.empty();
    private OptionalInt numbers = OptionalInt.empty();
    private OptionalInt texts = OptionalInt.empty();

    /**
     * @param function owner, name and descriptor, {@code ""} for a woven method
     * @param decisions label of the decisions that led to the call
     */
    LibraryCall(String function, boolean withReceiver, int decisions, Provenance provenance) {
        this.function = function;
        this.withReceiver = withReceiver;
        this.decisions = decisions;
        this.held = new Bag(provenance);
        this.given = new Bag(provenance);
        this.pool = new Bag(provenance);
        pool.include(held);
        pool.include(given);
    }

    /** A woven method that was called by it has returned something with this label. */
    void answer(int label, Provenance provenance) {
        answer = OptionalInt.of(answer.isEmpty() ? label : provenance.join(answer.getAsInt(), label));
    }

    /** The label of what woven methods returned to it. */
    OptionalInt answer() {
        return answer;
    }

    /** Code that the call runs has given a value. */
    void calledBack(@Nullable Object value, int label, Provenance provenance) {
        if (value instanceof Number) {
            numbers = OptionalInt.of(provenance.join(numbers.orElse(0), label));
        } else if (value instanceof String) {
            texts = OptionalInt.of(provenance.join(texts.orElse(0), label));
        }
    }

    /** The label of all numbers, or all texts, that code which the call ran has given, if it gave any of the kind of a value. */
    OptionalInt calledBack(@Nullable Object value) {
        return value instanceof Number ? numbers : value instanceof String ? texts : OptionalInt.empty();
    }

    OptionalInt numbers() {
        return numbers;
    }

    /** The label of an operand with this value. */
    OptionalInt find(@Nullable Object value, Provenance provenance) {
        Bag all = new Bag(provenance);
        for (int i = 0; i < operands.size(); i++) {
            all.add(operands.get(i), labels.get(i));
        }
        return all.find(value);
    }

    boolean isWoven() {
        return function.isEmpty();
    }

    String function() {
        return function;
    }

    /** The function's owner and name, as in {@code java/util/List.get}. */
    String qualifiedName() {
        int end = function.indexOf('(');
        return end < 0 ? function : function.substring(0, end);
    }

    String name() {
        String qualified = qualifiedName();
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    int decisions() {
        return decisions;
    }

    void add(@Nullable Object value, int label) {
        operands.add(value);
        labels.add(label);
    }

    /** With the receiver first. */
    List<@Nullable Object> operands() {
        return operands;
    }

    List<Integer> labels() {
        return labels;
    }

    boolean hasArguments() {
        return operands.size() > (withReceiver ? 1 : 0);
    }

    /** The place of the first argument among the operands. */
    int firstArgument() {
        return withReceiver ? 1 : 0;
    }

    @Nullable
    Object receiver() {
        return withReceiver ? operands.get(0) : null;
    }

    /** What its receiver holds. */
    Bag held() {
        return held;
    }

    /** What it was given, by its caller and by code that it called. */
    Bag given() {
        return given;
    }

    /** Both. */
    Bag pool() {
        return pool;
    }

    /** Where the next operand belongs. */
    Bag taker() {
        return withReceiver && operands.size() == 1 ? held : given;
    }

    /** It makes a lambda with this body. */
    void makesLambda(int method) {
        body = method;
    }

    /** The body of the lambda that it makes, 0 if it makes none. */
    int body() {
        return body;
    }
}
