package dev.whodunit.lineage;

import java.io.File;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.Buffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a call of a library leaves in its receiver and in its arguments. */
final class CallEffects {

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final Summary summary;
    private final CallValues values;
    private final FileWrites files;

    CallEffects(LabelRun run, LibraryCall call, Summary summary, CallValues values) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        this.summary = summary;
        this.values = values;
        this.files = new FileWrites(run, call);
    }

    /** The call hands something over that another thread may get before it is over: it is there now, beside what was there. */
    void begin() {
        Object receiver = call.receiver();
        if (receiver == null || summary.intoReceiver().isEmpty()) {
            return;
        }
        Bag bag = run.bag(receiver);
        if (summary.keep().isPresent() && bag.keys().used().isPresent()) {
            entry(bag, bag.keys().used().get());
        } else {
            into(bag, values.bag(summary.intoReceiver().withoutReceiver()), true);
        }
        summary.keep().ifPresent(keep -> keepToo(bag, keep));
    }

    private void keepToo(Bag bag, Summary.Keep keep) {
        int first = call.firstArgument();
        if (keep.value() >= 0
                && first + Math.max(keep.key(), keep.value()) < call.operands().size()) {
            int label = provenance.under(
                    call.labels().get(first + keep.value()), call.labels().get(first + keep.key()));
            Object key = call.operands().get(first + keep.key());
            bag.keys().keepToo(key, provenance.under(label, decisions()), provenance);
        }
    }

    /** The label of what decided that the call was made, and on what it leaves. */
    private int decisions() {
        return provenance.join(call.decisions(), values.everything(summary.decidedBy()));
    }

    /**
     * Makes known what the call has left.
     *
     * @param label of its result
     */
    void happen(@Nullable Object result, int label) {
        Object receiver = call.receiver();
        if (run.isForeign(receiver) && receiver != null && !new LoadedProperties(run, call).stand()) {
            receiver(receiver, label);
        }
        for (int place = call.firstArgument(); place < call.operands().size(); place++) {
            Object operand = call.operands().get(place);
            Places into = summary.into(place - call.firstArgument());
            if (operand != null) {
                run.lambdas().taker(operand).ifPresent(this::pourInto);
            }
            boolean isHandedOn = operand == result && summary.isAssumed();
            if (operand != null && !isHandedOn && !into.isEmpty()) {
                argument(operand, place, into);
            }
        }
        files.through(result);
        part(receiver, result);
    }

    /** What a library's object gives may be a part of it that is filled later, unless it is known only to be read. */
    private void part(@Nullable Object whole, @Nullable Object part) {
        boolean isPart = !summary.intoReceiver().isEmpty()
                && whole != part
                && run.isForeign(whole)
                && run.isForeign(part)
                && !JdkObjects.isOfJdk(whole)
                && !JdkObjects.isOfJdk(part);
        if (whole != null && part != null && isPart) {
            run.bag(whole).include(run.bag(part));
        }
    }

    /** Values of the receiver are handed on by code that is not seen, and so are those that code gave that the call ran. */
    private void pourInto(Bag taker) {
        Object receiver = call.receiver();
        Bag held = receiver != null && run.isForeign(receiver) && JdkObjects.isUnchangeable(receiver)
                ? run.bag(receiver) // what is in it is copied, for there will be no more
                : call.held();
        into(taker, held, true);
        into(taker, call.gave(), true);
        taker.keys().forget();
    }

    private void receiver(Object receiver, int label) {
        Bag bag = run.bag(receiver);
        boolean isKept = summary.keep().isPresent();
        if (!summary.intoReceiver().isEmpty() && (call.hasArguments() || !summary.isAssumed())) {
            boolean isAtEnd = isAtEnd(receiver) && bag.keys().areAll();
            if (isKept && bag.keys().used().isPresent()) {
                entry(bag, bag.keys().used().get());
            } else {
                into(bag, values.bag(summary.intoReceiver().withoutReceiver()), true);
            }
            if (isAtEnd) {
                bag.keys()
                        .keep(
                                ((Collection<?>) receiver).size() - 1,
                                call.labels().get(1));
            } else if (!isKept) {
                bag.keys().forget();
            }
        }
        summary.keep().ifPresent(keep -> keep(bag, keep, label));
        run.cells().isBehind(receiver, call.operands());
        if (!isKept && (call.hasArguments() || !summary.isAssumed())) {
            change(receiver, summary.intoReceiver());
        }
        if (receiver instanceof Map
                && !call.callbacks().isEmpty()
                && summary.intoReceiver().callbacks()
                && !isKept) {
            call.callbacks().forEach(callback -> bag.keys().keep(callback.row().value(), callback.label()));
        }
    }

    /** Cells of tables stay where they are if only arguments are written into them. */
    private void change(Object changed, Places into) {
        if (!into.isEmpty() && run.cells().isCells(changed)) {
            boolean staysInPlace = !summary.isAssumed() && !into.receiver() && !into.callbacks();
            run.cells().change(changed, values.everything(into.withoutReceiver()), staysInPlace);
        }
    }

    /** Keys are told apart from values. */
    private void entry(Bag map, Bag keys) {
        int key = summary.keep().map(Summary.Keep::key).orElse(0);
        int arguments = call.operands().size() - call.firstArgument();
        Places taken = summary.intoReceiver().withoutReceiver();
        into(map, values.bag(taken.without(key, arguments)), false);
        if (taken.hasArgument(key) && key < arguments) {
            int place = call.firstArgument() + key;
            run.give(keys, call.operands().get(place), call.labels().get(place));
        }
    }

    private boolean isAtEnd(Object receiver) {
        return receiver instanceof List
                && JdkObjects.isReadable(receiver)
                && call.name().equals("add")
                && call.operands().size() == 2
                && Identity.isValue(call.operands().get(1));
    }

    private void keep(Bag bag, Summary.Keep keep, int result) {
        int first = call.firstArgument();
        if (first + Math.max(keep.key(), keep.value()) < call.operands().size()) {
            int key = call.labels().get(first + keep.key());
            int label = keep.value() >= 0
                    ? call.labels().get(first + keep.value())
                    : keep.value() == Summary.Keep.RESULT ? result : 0;
            int decisions = decisions();
            int kept = provenance.under(provenance.under(label, key), decisions);
            bag.addToWhole(label);
            if (keep.value() == Summary.Keep.NOTHING) {
                bag.decide(provenance.join(key, decisions));
            }
            bag.keys().keep(call.operands().get(first + keep.key()), kept);
            run.cells().keep(call.operands().get(0), call.operands().get(first + keep.key()), kept);
        }
    }

    /** What is written through a view is written to what it shows. */
    private void into(Bag first, Bag taken, boolean areKeys) {
        int chosen = first.viewed().isPresent() ? run.decisions(first) : 0; // such as where an iterator begins
        int decisions = provenance.join(decisions(), chosen);
        Optional<Bag> next = Optional.of(first);
        while (next.isPresent()) {
            Bag bag = next.get();
            bag.takeOver(taken);
            if (areKeys) {
                bag.keys().used().ifPresent(keys -> keys.takeOver(taken));
            }
            bag.decide(decisions);
            if (summary.isAssumed()) {
                bag.assume();
            }
            next = bag.viewed();
            if (next.isPresent()) {
                next.get().keys().forget();
            }
        }
    }

    private void argument(Object operand, int place, Places into) {
        if (JdkObjects.isNameOfFile(operand)) {
            JdkObjects.file(operand).ifPresent(file -> write(file, place, into));
            return;
        }
        if (operand.getClass().isArray()) {
            elements(operand, values.bag(into), into);
        } else if (isChangeable(operand)) {
            Bag bag = run.bag(operand);
            into(bag, values.bag(into), true);
            bag.addToWhole(files.contents(into));
            bag.keys().forget();
            change(operand, new Places(true, into.arguments(), into.some(), into.callbacks()));
        }
    }

    private void write(File file, int place, Places from) {
        if (summary.isAssumed()) {
            files.mayWrite(file);
        } else {
            files.write(file, place, from);
        }
    }

    /** Of what nobody has thought about, only what is there to be filled is taken to be. */
    private boolean isChangeable(Object operand) {
        boolean isThereToBeFilled = operand instanceof Collection<?>
                || operand instanceof Map<?, ?>
                || operand instanceof Appendable
                || operand instanceof OutputStream
                || operand instanceof Buffer;
        return isThereToBeFilled
                || (!summary.isAssumed()
                        && run.isForeign(operand)
                        && !Identity.isValue(operand)
                        && !operand.getClass().isHidden());
    }

    private void elements(Object array, Bag from, Places into) {
        OptionalInt whole = OptionalInt.empty();
        int decisions = values.everything(summary.decidedBy());
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            OptionalInt label = from.find(element);
            if (label.isEmpty()) {
                whole = whole.isPresent() ? whole : OptionalInt.of(values.everything(into));
                label = whole;
            }
            int known = summary.isAssumed() ? provenance.assumed(label.getAsInt()) : label.getAsInt();
            run.put(array, i, provenance.under(known, decisions));
        }
    }
}
