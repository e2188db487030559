package dev.whodunit.lineage;

import dev.whodunit.bridge.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The calls of one thread: which are open on it, and what they were given. */
final class LabelTrack {

    private final LabelRun run;
    private final Provenance provenance;
    private final Bag nothing;
    private final Operands operands;
    private final KeptCode kept;
    private final List<LibraryCall> open = new ArrayList<>();
    private final Risk risk;
    private int announced;
    private int begun;
    private int made;
    private int result;
    private int lastAnswer;
    private List<Integer> given = new ArrayList<>();
    private Optional<LibraryCall> caller = Optional.empty();
    private Optional<Row> stray = Optional.empty();

    LabelTrack(LabelRun run, Risk risk) {
        this.run = run;
        this.provenance = run.provenance();
        this.nothing = new Bag(provenance);
        this.risk = risk;
        SharedObjects shared = new SharedObjects();
        this.operands = new Operands(run, shared);
        this.kept = new KeptCode(run, shared);
    }

    int result() {
        return result;
    }

    /** The label of what the last call gave. */
    int lastAnswer() {
        return lastAnswer;
    }

    /** The label of an argument of the method that has begun last, the receiver first except of constructors. */
    int given(int index) {
        int place = run.name(begun).contains("<init>") ? index + 1 : index;
        return place < given.size() ? given.get(place) : 0;
    }

    private Optional<LibraryCall> top() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    /** The library that called the code that runs now. */
    private Optional<LibraryCall> library() {
        return top().filter(call -> !call.isWoven());
    }

    int begin(int method) {
        caller = announced == method ? top() : Optional.empty();
        announced = 0;
        begun = method;
        given = new ArrayList<>();
        risk.begins(open.isEmpty());
        if (caller.isEmpty()) {
            library().ifPresentOrElse(LibraryCall::beginsCallback, () -> stray = Optional.empty());
        }
        if (caller.isEmpty() && run.name(method).contains("<init>")) {
            synchronized (run) {
                made = CallbackArguments.made(run, method, library());
            }
        }
        return open.size();
    }

    int parameter(@Nullable Object value, int index) {
        int label = labelOf(value, index);
        given.add(label);
        return label;
    }

    private int labelOf(@Nullable Object value, int index) {
        if (caller.isPresent()) {
            List<Integer> labels = caller.get().labels();
            return index < labels.size() ? labels.get(index) : 0;
        }
        if (open.isEmpty() && !run.lambdas().isBody(begun)) {
            stray = stray.isPresent() ? stray : Optional.of(new Row(value));
            OptionalInt kept = this.kept.argument(stray.get(), value);
            return kept.isPresent()
                    ? kept.getAsInt()
                    : new HandedIn(run).label(value, new Source(run.name(begun), "#" + index));
        }
        library().ifPresent(call -> call.askGiven(run));
        synchronized (run) {
            return calledBack(value, index);
        }
    }

    /** Code that a library calls, on this thread or on another one, gets what the library holds or was given. */
    private int calledBack(@Nullable Object value, int index) {
        CallbackArguments arguments = new CallbackArguments(run, begun, made, top());
        if (library().isEmpty()) {
            stray = stray.isPresent() ? stray : Optional.of(new Row(value));
        }
        return arguments.label(value, index);
    }

    int entered() {
        if (caller.isPresent()) {
            return caller.get().decisions();
        }
        synchronized (run) {
            return library()
                    .map(call -> provenance.join(call.decisions(), run.decisions(call.pool())))
                    .orElseGet(() ->
                            provenance.join(top().map(LibraryCall::decisions).orElse(0), run.decisions(inputs())));
        }
    }

    /** What those hold that may call the code that has begun. */
    private Bag inputs() {
        Optional<Row> object = run.lambdas().isBody(begun) ? Optional.empty() : stray;
        return object.flatMap(kept::inputs).orElseGet(() -> run.lambdas().inputs(begun));
    }

    /** @param returned what a constructor has made, if it is one */
    void exit(@Nullable Object returned, int label, int method, int depth) {
        close(depth);
        if (open.isEmpty() || library().isPresent()) {
            synchronized (run) {
                boolean isMade = returned != null && run.name(method).contains("<init>");
                library().filter(call -> isMade).ifPresent(call -> call.making().ends(method, returned, run));
                Object value = isMade ? null : returned;
                if (library().filter(LibraryCall::isDoneAtOnce).isEmpty()) {
                    run.give(run.lambdas().results(method), value, label);
                }
                library()
                        .ifPresentOrElse(call -> gave(call, method, value, label), () -> strayed(method, value, label));
            }
        }
        top().filter(LibraryCall::isWoven).ifPresent(call -> call.answer(method, label, provenance));
        result = label;
    }

    /** What the last method returned has passed through it; its caller hears of that if it is woven. */
    void pass() {
        result = provenance.passed(result);
        top().filter(LibraryCall::isWoven).ifPresent(call -> call.correct(result));
    }

    private void gave(LibraryCall call, int method, @Nullable Object value, int label) {
        Callback given = call.calledBack(method, value, label);
        kept.gave(given, call);
        boolean isDecision = given.isDecision(run);
        if (isDecision) {
            call.gave().decide(label);
        }
        run.give(call.gave(), value, isDecision ? 0 : label);
    }

    private void strayed(int method, @Nullable Object value, int label) {
        Callback given = new Callback(method, stray.orElseGet(() -> new Row(null)), value, label);
        run.stray(given);
        kept.gave(given);
        stray = Optional.empty();
    }

    private void close(int depth) {
        while (open.size() > depth) {
            LibraryCall left = open.remove(open.size() - 1);
            if (!left.isWoven()) {
                synchronized (run) {
                    over(left, null);
                }
            }
        }
    }

    /** The lambdas that a call was given are called later on, if at all, through what it was made on or what it gave. */
    private void over(LibraryCall call, @Nullable Object result) {
        for (Object operand : call.operands()) {
            OptionalInt code = operand == null || Identity.isValue(operand) ? OptionalInt.empty() : run.called(operand);
            if (operand != null && code.isPresent()) {
                LambdaInputs inputs = run.lambdas().given(code.getAsInt());
                if (call.isDoneAtOnce()) {
                    inputs.end(call.pool());
                } else {
                    inputs.end(call.pool(), operand, call.receiver(), result);
                }
            }
        }
    }

    /** The method that has begun at this depth is left, by an exception. */
    void left(int depth) {
        close(depth);
    }

    void invoke(int method, int decisions) {
        open.add(LibraryCall.ofWoven(method, decisions, nothing));
        announced = method;
    }

    void operand(@Nullable Object value, int label) {
        LibraryCall call = open.get(open.size() - 1);
        call.add(value, label);
        if (!call.isWoven()) {
            synchronized (run) {
                operands.take(call, value, label);
            }
        }
    }

    int invoked(@Nullable Object value, int method) {
        LibraryCall call = open.remove(open.size() - 1);
        announced = 0;
        lastAnswer = call.answer().orElseGet(() -> call.labels().stream().reduce(call.heard(), provenance::join));
        return lastAnswer;
    }

    void call(String function, boolean withReceiver, int decisions) {
        announced = 0;
        LibraryCall call = new LibraryCall(function, withReceiver, decisions, provenance);
        synchronized (run) {
            call.startsAt(run.strays().size());
        }
        open.add(call);
    }

    int called(@Nullable Object value) {
        LibraryCall call = open.remove(open.size() - 1);
        int before = run.makers().enter(call.function());
        try {
            lastAnswer = called(call, value);
            return lastAnswer;
        } finally {
            run.makers().leave(before);
        }
    }

    private int called(LibraryCall call, @Nullable Object value) {
        Asked asked = new Asked(run);
        if (run.isForeign(value) && value != null) {
            asked.askResult(call, value);
        }
        asked.tables().ask(call, value, value != null && run.knownBag(value).isEmpty());
        synchronized (run) {
            call.making().fill(value, run, call);
            int label = new KeptElsewhere(run, call).label(value, new CallResult(run, call, asked).label(value));
            over(call, value);
            risk.passed(call);
            if (value != null && value.getClass().isArray() && run.places().length(value) == 0) {
                run.put(value, LabelRun.ITSELF, provenance.under(0, run.everything(call.pool())));
            }
            if (call.body() != 0 && value != null) {
                run.lambdas().made(value, call, run);
            }
            return label;
        }
    }

    void captured(int body, int captures) {
        LibraryCall call = open.get(open.size() - 1);
        call.makesLambda(body);
        if (captures != Labels.NOT_WOVEN) {
            run.lambdas().make(body);
        }
        for (int i = 0; i < captures; i++) {
            run.lambdas().capture(body, i, call.operands().get(i), call.labels().get(i));
        }
    }

    int caught(@Nullable Object exception, int depth) {
        synchronized (run) {
            int label = 0;
            for (LibraryCall call : open.subList(Math.min(depth, open.size()), open.size())) {
                label = provenance.join(label, call.isWoven() ? 0 : run.everything(call.pool()));
            }
            close(depth);
            label = exception == null ? label : provenance.join(label, run.get(exception, LabelRun.ITSELF));
            if (run.isForeign(exception) && exception != null) {
                run.bag(exception).addToWhole(label);
            }
            return label;
        }
    }

    void thrown(@Nullable Object exception, int label) {
        if (exception != null) {
            run.put(exception, LabelRun.ITSELF, provenance.join(label, run.get(exception, LabelRun.ITSELF)));
        }
    }
}
