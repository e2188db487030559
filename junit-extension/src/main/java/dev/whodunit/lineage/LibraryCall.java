package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that is open on a thread: one of a woven method, of which only the labels of operands count, or one of a library. */
final class LibraryCall {

    private final String function;
    private final boolean withReceiver;
    private final int decisions;
    private final List<@Nullable Object> operands = new ArrayList<>(4);
    private final List<Integer> labels = new ArrayList<>(4);
    private final Bag held;
    private final Bag given;
    private final Bag pool;
    private int body;
    private final Bag gave;
    private List<Callback> callbacks = List.of();
    private OptionalInt answer = OptionalInt.empty();
    private boolean isAnsweredOnce;
    private int method;
    private int heard;
    private Optional<Row> row = Optional.empty();
    private final GivenArrays arrays = new GivenArrays();
    private final Making making = new Making();
    private Optional<Bag> leaves = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private int firstStray;

    /**
     * @param function owner, name and descriptor, {@code ""} for a woven method
     * @param decisions label of the decisions that led to the call
     */
    LibraryCall(String function, boolean withReceiver, int decisions, Provenance provenance) {
        this(function, withReceiver, decisions, () -> new Bag(provenance));
        pool.include(held);
        pool.include(given);
        pool.include(gave);
        gave.grows();
    }

    /**
     * A call of a woven method, of which nothing is kept together.
     *
     * @param method its number
     * @param nothing a bag that stays empty
     */
    static LibraryCall ofWoven(int method, int decisions, Bag nothing) {
        LibraryCall call = new LibraryCall("", false, decisions, () -> nothing);
        call.method = method;
        return call;
    }

    private LibraryCall(String function, boolean withReceiver, int decisions, Supplier<Bag> bags) {
        this.function = function;
        this.withReceiver = withReceiver;
        this.decisions = decisions;
        this.held = bags.get();
        this.given = bags.get();
        this.gave = bags.get();
        this.pool = bags.get();
    }

    /** The woven method has returned something with this label, or one that it called, if its own values are not followed. */
    void answer(int by, int label, Provenance provenance) {
        if (by == method || !isWoven()) {
            isAnsweredOnce = answer.isEmpty();
            answer = OptionalInt.of(answer.isEmpty() ? label : provenance.join(answer.getAsInt(), label));
        } else {
            heard = provenance.join(heard, label);
        }
    }

    /** The label of what others returned than the method itself. */
    int heard() {
        return heard;
    }

    /** The only woven method that was called by it has returned something with this label. */
    void correct(int label) {
        answer = isAnsweredOnce ? OptionalInt.of(label) : answer;
    }

    /** The label of what woven methods returned to it. */
    OptionalInt answer() {
        return answer;
    }

    /** Code that the call runs has begun. */
    void beginsCallback() {
        row = Optional.empty();
    }

    /** The code gets an argument; the first one is the row that it works on. */
    void handsOver(@Nullable Object value) {
        row = row.isPresent() ? row : Optional.of(new Row(value));
    }

    /** The row that the code works on which the call runs. */
    Optional<Row> row() {
        return row;
    }

    /** Code that the call runs has given a value. */
    Callback calledBack(int method, @Nullable Object value, int label) {
        callbacks = callbacks.isEmpty() ? new ArrayList<>() : callbacks;
        Callback callback = new Callback(method, row.orElseGet(() -> new Row(null)), value, label);
        callbacks.add(callback);
        row = Optional.empty();
        return callback;
    }

    /** What code has given that the call ran on its thread. */
    List<Callback> callbacks() {
        return callbacks;
    }

    /** Code that ran before with no caller was not run by this call. */
    void startsAt(int stray) {
        firstStray = stray;
    }

    int firstStray() {
        return firstStray;
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

    /** Its arguments; those of an array that is the last one by themselves. */
    List<@Nullable Object> givenValues() {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object operand : operands.subList(firstArgument(), operands.size())) {
            if (operand instanceof Object[] several) {
                Collections.addAll(values, several);
            } else {
                values.add(operand);
            }
        }
        return values;
    }

    /** What its receiver holds. */
    Bag held() {
        return held;
    }

    /** What it was given by its caller. */
    Bag given() {
        return given;
    }

    /** What code gave that it called. */
    Bag gave() {
        return gave;
    }

    /** All three. */
    Bag pool() {
        return pool;
    }

    /** What the pipeline has written to the file that the call was given. */
    Optional<Written> written(LabelRun run) {
        return new FileNames(this)
                .all().stream()
                        .flatMap(file -> run.files().known(file).stream())
                        .findFirst();
    }

    /** Whether all that it does with lambdas is done when it is over: so it is with the JDK's plain collections. */
    boolean isDoneAtOnce() {
        Object receiver = receiver();
        return receiver != null && JdkObjects.isReadable(receiver);
    }

    /** The objects of the pipeline that it makes and fills. */
    Making making() {
        return making;
    }

    /** Whether the code that it calls is the JDK's. */
    boolean isOfJdk() {
        return function.startsWith("java/");
    }

    /** Asks the trees that it was given what is in them. No lock may be held. */
    void askGiven(LabelRun run) {
        if (asked.isEmpty()) {
            Asked trees = new Asked(run);
            trees.askTrees(operands);
            trees.tables().askView(receiver());
            asked = Optional.of(trees);
        }
    }

    /** What is in an operand, if it is a tree that was asked. */
    Optional<TreeNode> tree(Object operand) {
        return asked.flatMap(trees -> trees.tree(operand));
    }

    /** What stands in trees that it was given and that were asked, found out when that is needed first. */
    Bag leaves(LabelRun run) {
        if (leaves.isEmpty()) {
            Bag found = new Bag(run.provenance());
            new Tree(run, found).standOperands(this);
            written(run).ifPresent(file -> found.include(file.leaves()));
            leaves = Optional.of(found);
        }
        return leaves.get();
    }

    /** What it was given in arrays. */
    GivenArrays arrays() {
        return arrays;
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
