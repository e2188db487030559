package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a call of a library gave, when it is over: the label of its result, and what is known of the object that it is. */
final class CallResult {

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final Summary summary;
    private final CallValues values;
    private final Reading reading;
    private final StreamReading stream;
    private final ReadText texts;
    private final Asked asked;
    private final TableRows rows;

    /** @param asked what libraries have told of the result */
    CallResult(LabelRun run, LibraryCall call, Asked asked) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        this.summary = run.summaries().of(call.function(), call.receiver());
        this.values = new CallValues(run, call);
        this.asked = asked;
        this.rows = new TableRows(run, call, summary, values, asked.tables());
        this.reading = new Reading(run, call, asked);
        this.stream = new StreamReading(run, call, asked);
        this.texts = new ReadText(run, call);
    }

    int label(@Nullable Object value) {
        int label = result(value);
        if (value instanceof String text && label != 0) {
            new Composing(run, call).note(text, label);
        }
        new CallEffects(run, call, summary, values).happen(value, label);
        stream.moveOn(summary);
        return label;
    }

    private int result(@Nullable Object value) {
        int decisions = provenance.join(call.decisions(), run.decisions(call.pool()));
        if (call.function().endsWith(")V") && value == null) {
            return provenance.under(0, decisions);
        }
        decisions = provenance.join(decisions, values.everything(summary.decidedBy()));
        if (summary.key().isPresent() && summary.kind() != Summary.Kind.NAMED) {
            decisions = provenance.join(decisions, keyLabel());
        }
        OptionalInt answer = values.own().answer();
        if (answer.isPresent()) {
            return provenance.under(answer.getAsInt(), decisions);
        }
        Optional<String> file = reading.file(value);
        if (file.isPresent() && value != null) {
            int chosen = provenance.join(decisions, new FileNames(call).choice(run));
            return rows.read(value, file.get(), chosen) ? 0 : reading.read(summary, value, file.get(), chosen);
        }
        if (value == null || Identity.isValue(value)) {
            return provenance.under(provenance.join(scalar(value), values.own().given(value)), decisions);
        }
        if (value.getClass().isArray()) {
            array(value);
            return provenance.under(0, decisions);
        }
        int part = part(value);
        if (run.isForeign(value)) {
            object(value, decisions);
        }
        return provenance.under(part, decisions);
    }

    private int known(int label) {
        return summary.isAssumed() ? provenance.assumed(label) : label;
    }

    /** Where an object stands in what was read, if it stands somewhere; libraries may use one for several places. */
    private int part(Object value) {
        OptionalInt place = reading.place(summary, value);
        boolean isShared = summary.kind() == Summary.Kind.PART
                && place.isEmpty()
                && columns().isEmpty()
                && run.isForeign(value)
                && !value.getClass().getName().startsWith("java.")
                && run.cells().size(value) < 0
                && run.knownBag(value).isPresent()
                && call.held().find(value).isEmpty();
        if (isShared) {
            return values.everything(summary.from());
        }
        return place.isPresent()
                ? place.getAsInt()
                : call.pool()
                        .find(value)
                        .orElseGet(() -> run.nodes().find(value).orElse(0));
    }

    private int scalar(@Nullable Object value) {
        if (summary.kind() == Summary.Kind.NOTHING) {
            return 0;
        }
        OptionalInt cell = rows.cell();
        if (cell.isPresent()) {
            return cell.getAsInt();
        }
        if (summary.kind() == Summary.Kind.PART || summary.key().isPresent()) {
            OptionalInt part = keyed(value);
            if (part.isPresent()) {
                return part.getAsInt();
            }
        }
        Optional<Bag> columns = columns();
        if (columns.isPresent()) {
            return run.everything(columns.get());
        }
        OptionalInt found = summary.findsEqual() && !values.areCollected()
                ? values.equal(summary.from(), value)
                : OptionalInt.empty();
        if (found.isPresent()) {
            return known(found.getAsInt());
        }
        OptionalInt read = value == null ? OptionalInt.empty() : reading.value(summary, value);
        if (read.isPresent()) {
            return read.getAsInt();
        }
        OptionalInt text = value instanceof String part ? texts.part(part, 0) : OptionalInt.empty();
        if (text.isEmpty() && value instanceof String part && summary.findsEqual() && !summary.isAssumed()) {
            text = texts.within(part, values.bag(summary.from()));
        }
        return text.isPresent() ? text.getAsInt() : known(values.everything(summary.from()));
    }

    private int keyLabel() {
        int place = call.firstArgument() + summary.key().orElse(0);
        return place < call.labels().size() ? call.labels().get(place) : 0;
    }

    /** The value that the receiver keeps under a key, where all keys are known. */
    private OptionalInt keyed(@Nullable Object value) {
        int place = call.firstArgument() + summary.key().orElse(0);
        Object receiver = call.receiver();
        if (receiver == null || place >= call.operands().size() || !run.isForeign(receiver)) {
            return OptionalInt.empty();
        }
        OptionalInt kept = call.held().at(call.operands().get(place));
        boolean isNew = kept.isEmpty() && run.bag(receiver).keys().areAll();
        if (kept.isEmpty() && !isNew) {
            return kept;
        }
        if (summary.kind() == Summary.Kind.PART && isNew && value != null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(provenance.join(kept.orElse(0), rest(value, kept.isPresent())));
    }

    /** What a value comes from beside what is kept under the key: if it is found there, or cannot be what is kept. */
    private int rest(@Nullable Object value, boolean isKept) {
        Bag others = values.bag(summary.from().withoutReceiver());
        OptionalInt found = summary.kind() == Summary.Kind.ANY ? others.find(value) : OptionalInt.empty();
        boolean isOfOthers = summary.kind() != Summary.Kind.PART && (summary.kind() == Summary.Kind.MADE || !isKept);
        return found.isPresent() || !isOfOthers ? found.orElse(0) : run.everything(others);
    }

    /** Labels the elements of an array that the call made. */
    private void array(Object array) {
        if (run.places().areKnown(array)) {
            return;
        }
        Optional<int[]> ofRows =
                summary.kind() == Summary.Kind.ROWS ? rows.rows(Array.getLength(array)) : Optional.empty();
        Bag from = values.bag(summary.from());
        run.put(array, LabelRun.ITSELF, provenance.under(0, values.everything(summary.from())));
        int at = 0;
        OptionalInt whole = OptionalInt.empty();
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            OptionalInt label = ofRows.isPresent()
                    ? OptionalInt.of(ofRows.get()[i])
                    : summary.findsEqual() ? from.find(element) : OptionalInt.empty();
            label = label.isPresent() ? label : reading.cell(summary, i, element);
            if (label.isEmpty() && element instanceof String text) {
                label = texts.part(text, at);
                at = label.isPresent() ? texts.end(text, at) : at;
            }
            if (label.isEmpty()) {
                whole = whole.isPresent() ? whole : OptionalInt.of(known(values.everything(summary.from())));
                label = whole;
            }
            run.put(array, i, label.getAsInt());
            if (element != null && element.getClass().isArray()) {
                array(element);
            }
        }
    }

    private void object(Object value, int decisions) {
        if (summary.kind() == Summary.Kind.NAMED && values.key(summary) instanceof String name) {
            run.bag(value).isNamed(name);
            run.bag(value).decide(keyLabel());
        }
        boolean isEntry = value instanceof Map.Entry;
        boolean isKnown = run.knownBag(value).isPresent();
        if (isKnown && !isEntry) {
            return;
        }
        Bag bag = run.bag(value);
        bag.clear();
        if (rows.know(value, decisions)) {
            return;
        }
        run.cells().isBehind(value, call.operands());
        Optional<Bag> columns = columns();
        boolean isRead = columns.isEmpty() && reading.stands(summary, value);
        if (columns.isPresent()) {
            bag.include(columns.get());
        } else if (!isRead && !reading.isOnlyRead(summary)) {
            fill(bag, value);
        }
        bag.decide(decisions);
        if (columns.isEmpty() && !isRead) {
            reading.carryOn(summary, value, bag);
            asked.columns(value).ifPresent(names -> new Columns(run, call).name(value, names));
        } else if (summary.kind() == Summary.Kind.COLUMNS && call.receiver() != null) {
            bag.isMadeOf(run.bag(call.receiver()));
        }
        if (summary.isAssumed()) {
            bag.assume();
        }
        if (summary.kind() == Summary.Kind.NOTHING) {
            bag.givesNothing();
        }
    }

    /** The columns of a table that the call names. */
    private Optional<Bag> columns() {
        return switch (summary.kind()) {
            case PART -> new Columns(run, call).named(Collections.singletonList(values.key(summary)));
            case COLUMNS -> new Columns(run, call).named(call.givenValues());
            default -> Optional.empty();
        };
    }

    private void fill(Bag bag, Object value) {
        Bag from = values.bag(summary.kind() == Summary.Kind.NOTHING ? Places.NONE : summary.from());
        Optional<Bag> receiver =
                Optional.ofNullable(call.receiver()).filter(run::isForeign).map(run::bag);
        boolean isShowing = summary.from().receiver();
        if (JdkObjects.isReadable(value)) {
            new Contents(run, from, new ComputedContents(call, summary, values, provenance)).lookInto(value);
            bag.keys().beginWith(value);
            keepRows(bag, value);
        } else if (summary.kind() == Summary.Kind.KEYS
                && receiver.flatMap(map -> map.keys().used()).isPresent()) {
            receiver.flatMap(map -> map.keys().used()).ifPresent(bag::include);
        } else {
            bag.takeOver(from);
        }
        if (isShowing && Views.isView(value)) {
            receiver.ifPresent(bag::isViewOf);
            run.cells().view(call.receiver()).ifPresent(view -> run.cells().show(value, view));
        }
        stream.stage(value, bag, lambda());
        new Collecting(run, call).make(value, bag);
    }

    private void keepRows(Bag list, Object value) {
        Optional<int[]> labels = summary.kind() == Summary.Kind.ROWS && value instanceof List<?> elements
                ? rows.rows(elements.size())
                : Optional.empty();
        labels.ifPresent(all ->
                IntStream.range(0, all.length).forEach(row -> list.keys().keep(row, all[row])));
    }

    /** What is known of the lambda that the call was given, if it was given one thing. */
    private Optional<Bag> lambda() {
        List<@Nullable Object> operands = call.operands();
        return Optional.ofNullable(operands.size() == 2 ? operands.get(1) : null)
                .flatMap(run::knownBag);
    }
}
