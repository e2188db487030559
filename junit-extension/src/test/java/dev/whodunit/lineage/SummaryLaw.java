package dev.whodunit.lineage;

import dev.whodunit.lineage.summaries.Call;
import dev.whodunit.lineage.summaries.Change;
import dev.whodunit.lineage.summaries.Outcome;
import dev.whodunit.lineage.summaries.Recipe;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/**
 * What a flow summary says about a call, held against what the call did: whatever changes with an input must be said to come
 * from it, or to be decided by it.
 */
final class SummaryLaw {

    private final Summary summary;
    private final Call call;
    private final Outcome before;
    private final int first;
    private final Set<String> shown = new TreeSet<>();
    private final List<String> refutations = new ArrayList<>();

    /** @param before what the call does with the inputs as they are */
    SummaryLaw(Summary summary, Call call, Outcome before) {
        this.summary = summary;
        this.call = call;
        this.before = before;
        this.first = call.firstArgument();
        staysInPlace();
    }

    /** What was seen and must not be, as sentences. */
    List<String> refutations() {
        return refutations;
    }

    /** Which flows were seen, as in {@code result from arg0}. */
    Set<String> shown() {
        return shown;
    }

    /**
     * Looks at what was different when an input was.
     *
     * @param input the number of the input, the receiver first if there is one
     */
    void judge(int input, Change change, Outcome after) {
        if (!before.result().equals(after.result())) {
            result(input, change, after);
        }
        if (input < first && summary.keep().isPresent()) {
            keptOfBefore(change, after);
        }
        for (int other = 0; other < before.inputs().size(); other++) {
            if (other != input
                    && !before.inputs().get(other).equals(after.inputs().get(other))) {
                content(other, input, change);
            }
        }
    }

    /** What the receiver keeps is what the summary says, and nothing of what was there. */
    private void keptOfBefore(Change change, Outcome after) {
        Summary.Keep keep = summary.keep().orElseThrow();
        Object key = argument(keep.key());
        boolean isSame = Objects.equals(
                before.keptAfter().get(0).get(key), after.keptAfter().get(0).get(key));
        boolean isOfResult =
                keep.value() == Summary.Keep.RESULT && summary.from().receiver();
        boolean isDecided = change.isShape() && summary.decidedBy().receiver();
        if (!isSame && !isOfResult && !isDecided) {
            refute("what is under " + key + " afterwards changes with receiver", "keeps something else there");
        }
    }

    private void result(int input, Change change, Outcome after) {
        shown.add("result from " + place(input));
        boolean isFrom = isIn(summary.from(), input);
        boolean isDecided = isIn(summary.decidedBy(), input);
        if (isDecided || isKey(input)) {
            return;
        }
        String what = "the result changes with " + part(input, change) + ", from " + before.result() + " to "
                + after.result();
        if (!isFrom) {
            refute(what, "is neither from " + place(input) + " nor decided by it");
        } else if (isOtherRow(input, change, after)) {
            refute(what, "is from the same row");
        } else if (isOtherPart(input, change)) {
            refute(what, "is the part under another key, and not decided by " + place(input));
        } else if (isOtherValue(input, change)) {
            refute(what, "is one of the other values, and not decided by " + place(input));
        }
    }

    private void content(int changed, int input, Change change) {
        Places into = changed < first ? summary.intoReceiver() : summary.into(changed - first);
        boolean isKept = changed < first && summary.keep().isPresent();
        boolean isNamed = changed < first && summary.kind() == Summary.Kind.NAMED && isKey(input);
        boolean isTaken = isNamed || isIn(into, input);
        boolean isDecided = (isKept || !into.isEmpty()) && isIn(summary.decidedBy(), input);
        if (isTaken || (isKept && isKeptFrom(input))) {
            shown.add(place(changed) + " from " + place(input));
        } else if (!isDecided) {
            refute(
                    "what is in " + place(changed) + " afterwards changes with " + part(input, change),
                    "does not say that " + place(changed) + " takes or keeps it");
        }
    }

    private boolean isKeptFrom(int input) {
        Summary.Keep keep = summary.keep().orElseThrow();
        int argument = input - first;
        boolean isOfResult = keep.value() == Summary.Keep.RESULT && (isIn(summary.from(), input) || isKey(input));
        return isOfResult || argument == keep.value() || (argument >= 0 && argument == keep.key());
    }

    /** What is known by key or index must stay there, unless the summary says that the receiver takes something. */
    private void staysInPlace() {
        for (int input = 0; input < before.keptBefore().size(); input++) {
            int number = input;
            Places into = input < first ? summary.intoReceiver() : summary.into(input - first);
            boolean isKept = input < first && summary.keep().isPresent();
            if (into.isEmpty() || isKept) {
                Optional<Object> key =
                        isKept ? Optional.of(argument(summary.keep().get().key())) : Optional.empty();
                Map<Object, String> then = before.keptBefore().get(input);
                before.keptAfter().get(input).entrySet().stream()
                        .filter(kept -> !key.equals(Optional.of(kept.getKey())))
                        .filter(kept -> !Objects.equals(then.get(kept.getKey()), kept.getValue()))
                        .findFirst()
                        .ifPresent(kept -> refute(
                                "under " + kept.getKey() + " there is " + kept.getValue() + " afterwards, and not "
                                        + then.get(kept.getKey()),
                                "does not say that " + place(number) + " takes anything"));
            }
        }
    }

    private Object argument(int number) {
        return call.inputs().get(first + number).make();
    }

    /** Whether a cell of the result changes with a cell of another row. */
    private boolean isOtherRow(int input, Change change, Outcome after) {
        if (summary.kind() != Summary.Kind.ROWS || !(call.inputs().get(input).make() instanceof Column<?> column)) {
            return false;
        }
        List<String> cells = rows(Optional.of(column));
        List<String> cellsThen = rows(Optional.of(change.changed().make()));
        List<String> made = rows(before.value());
        List<String> madeThen = rows(after.value());
        return cells.size() == cellsThen.size()
                && (made.size() != madeThen.size()
                        || IntStream.range(0, Math.min(cells.size(), made.size()))
                                .filter(row -> cells.get(row).equals(cellsThen.get(row)))
                                .anyMatch(row -> !made.get(row).equals(madeThen.get(row))));
    }

    private static List<String> rows(Optional<Object> result) {
        if (result.isEmpty()) {
            return List.of();
        }
        Object value = result.get();
        if (value instanceof Column<?> column) {
            return IntStream.range(0, column.size())
                    .mapToObj(row -> cell(column, row))
                    .toList();
        }
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(row -> String.valueOf(Array.get(value, row)))
                        .toList()
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
    }

    private static String cell(Column<?> column, int row) {
        try {
            return String.valueOf(column.get(row));
        } catch (DateTimeException isNoDate) {
            return column.getString(row);
        }
    }

    private boolean isOtherPart(int input, Change change) {
        if (summary.kind() == Summary.Kind.KEYS) {
            return input < first && !change.isShape() && !change.keys().isEmpty();
        }
        boolean isColumns = summary.kind() == Summary.Kind.COLUMNS;
        if (input >= first
                || change.isShape()
                || change.keys().isEmpty()
                || (summary.key().isEmpty() && !isColumns)
                || summary.kind() == Summary.Kind.NAMED) {
            return false;
        }
        return isColumns
                ? IntStream.range(first, call.inputs().size())
                        .noneMatch(argument -> call.inputs()
                                .get(argument)
                                .leaves()
                                .anyMatch(leaf -> change.keys().contains(leaf.value())))
                : !change.keys().contains(argument(summary.key().getAsInt()));
    }

    /** Whether the result equals a value that went in, and something else was changed. */
    private boolean isOtherValue(int input, Change change) {
        if (!summary.findsEqual()
                || change.isShape()
                || change.isHeld().equals(Optional.of(false))
                || isLambda(input)) {
            return false;
        }
        Object value = before.value().orElse(null);
        if (!Identity.isValue(value)) {
            return false;
        }
        Set<List<Integer>> found = IntStream.range(0, call.inputs().size())
                .filter(each -> isIn(summary.from(), each))
                .boxed()
                .flatMap(each -> call.inputs()
                        .get(each)
                        .leaves()
                        .filter(leaf -> leaf.value().equals(value))
                        .map(leaf -> prepend(each, leaf.path())))
                .collect(Collectors.toSet());
        return !found.isEmpty() && !found.contains(prepend(input, change.path()));
    }

    private static List<Integer> prepend(int part, List<Integer> path) {
        List<Integer> longer = new ArrayList<>(List.of(part));
        longer.addAll(path);
        return longer;
    }

    private boolean isLambda(int input) {
        return Proxy.isProxyClass(call.inputs().get(input).type());
    }

    /** Whether the call ran the lambda, and does not only hold it: what it gave counts then. */
    private boolean isRun(int input) {
        return input >= first && !before.given().get(input).isEmpty();
    }

    private boolean isKey(int input) {
        OptionalInt key = summary.key();
        return key.isPresent() && input == first + key.getAsInt();
    }

    private boolean isIn(Places places, int input) {
        boolean isPlace = input < first ? places.receiver() : places.hasArgument(input - first);
        return isLambda(input) ? (isPlace && !isRun(input)) || places.callbacks() : isPlace;
    }

    private String place(int input) {
        return input < first ? "receiver" : "arg" + (input - first);
    }

    private String part(int input, Change change) {
        String keys = change.keys().isEmpty() ? "" : " under " + change.keys().get(0);
        return (change.path().isEmpty() ? "" : "a part" + keys + " of ") + place(input);
    }

    private void refute(String what, String said) {
        String inputs =
                call.inputs().stream().map(Recipe::make).map(SummaryLaw::shown).collect(Collectors.joining(", "));
        refutations.add(
                call.routine() + " called with " + inputs + ": " + what + "; the line says that it " + said + ".");
    }

    private static String shown(Object value) {
        String text = value.getClass().isArray() ? value.getClass().getSimpleName() : String.valueOf(value);
        return value.getClass().getSimpleName() + " " + (text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }
}
