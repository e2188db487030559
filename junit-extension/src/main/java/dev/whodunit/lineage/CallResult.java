package dev.whodunit.lineage;

import java.io.File;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call of a library gave, when it is over: the label of its result, and what it left in its receiver and arguments. */
final class CallResult {

    private static final Set<String> OF_NAMES = Set.of("java/nio/file/Path", "java/io/File", "java/nio/file/Paths");
    private static final Set<String> WITH_KEY = Set.of("get", "path", "at", "findValue", "required", "column");

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;

    CallResult(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
    }

    int label(@Nullable Object value) {
        mutate(value);
        int decisions = provenance.join(call.decisions(), call.pool().decisions());
        if (call.function().endsWith(")V") && value == null) {
            return provenance.under(0, decisions);
        }
        Optional<String> file = fileRead(value);
        if (file.isPresent() && value != null) {
            return read(value, file.get());
        }
        if (value != null && value.getClass().isArray()) {
            elements(value);
            return provenance.under(0, decisions);
        }
        if (run.isForeign(value) && value != null) {
            object(value);
            return provenance.under(0, decisions);
        }
        return provenance.under(Bag.isValue(value) ? scalar(value) : 0, decisions);
    }

    private int scalar(@Nullable Object value) {
        Rule rule = Rule.of(call.qualifiedName(), call.function());
        if (rule == Rule.COUNTS) {
            return provenance.under(0, run.everything(call.pool()));
        }
        OptionalInt found = rule == Rule.PICKS ? call.pool().find(value) : OptionalInt.empty();
        if (found.isPresent()) {
            boolean hasKey = call.firstArgument() == 1 && call.hasArguments();
            int key = hasKey ? call.labels().get(1) : 0;
            return provenance.under(found.getAsInt(), Rule.isOrdering(call.name()) ? run.everything(call.pool()) : key);
        }
        Optional<Outside> outside = Optional.ofNullable(call.receiver())
                .filter(run::isForeign)
                .flatMap(run::knownBag)
                .flatMap(Bag::outside);
        if (outside.isPresent() && value != null) {
            return readFrom(outside.get(), value);
        }
        OptionalInt part = value instanceof String text ? part(text, 0) : OptionalInt.empty();
        if (part.isEmpty()) {
            part = call.calledBack(value);
        }
        return part.isPresent() ? part.getAsInt() : run.everything(call.pool());
    }

    /** A value that an object reads from outside has a position of its own there. */
    private int readFrom(Outside place, Object value) {
        boolean hasKey = WITH_KEY.contains(call.name()) && call.hasArguments();
        String position = place.path();
        if (hasKey) {
            position = place.part(key()).path();
        } else if (position.isEmpty()) {
            position = "[" + place.next() + "]";
        }
        return provenance.source(new Source(place.origin(), position, String.valueOf(value)));
    }

    /** The label of a part of a text that is as it was read. */
    private OptionalInt part(String text, int from) {
        for (int i = 0; i < call.operands().size() && !text.isEmpty(); i++) {
            Optional<Source> source = provenance.asRead(call.labels().get(i));
            if (source.isPresent() && call.operands().get(i) instanceof String whole) {
                int at = whole.indexOf(text, from);
                if (at >= 0) {
                    return OptionalInt.of(provenance.source(source.get().characters(at, at + text.length())));
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Labels the elements of an array that the call made or may have filled. */
    private void elements(Object array) {
        int from = 0;
        OptionalInt whole = OptionalInt.empty();
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            OptionalInt label = call.pool().find(element);
            if (label.isEmpty() && element instanceof String text) {
                label = part(text, from);
                boolean isFound = label.isPresent() && call.operands().get(0) instanceof String;
                from = isFound ? String.valueOf(call.operands().get(0)).indexOf(text, from) + text.length() : from;
            }
            if (label.isEmpty()) {
                whole = whole.isPresent() ? whole : OptionalInt.of(run.everything(call.pool()));
                label = whole;
            }
            run.put(array, i, label.getAsInt());
            if (element != null && element.getClass().isArray()) {
                elements(element);
            }
        }
    }

    /** The file that a call reads, going by its arguments: names of files give names of files, all else gives content. */
    private Optional<String> fileRead(@Nullable Object value) {
        String qualified = call.qualifiedName();
        boolean isOfNames = OF_NAMES.contains(qualified.substring(0, Math.max(0, qualified.lastIndexOf('.'))));
        boolean isContent =
                value != null && !(value instanceof Path) && !(value instanceof File) && !(value instanceof Boolean);
        return isOfNames || !isContent
                ? Optional.empty()
                : call.operands().stream()
                        .filter(operand -> operand instanceof Path || operand instanceof File)
                        .map(operand -> new File(operand.toString()).getName())
                        .findFirst();
    }

    private int read(Object value, String file) {
        if (Bag.isValue(value)) {
            return provenance.source(new Source(file, "[0]", String.valueOf(value)));
        }
        Bag bag = run.bag(value);
        boolean isOpaque =
                !call.function().startsWith("java/") && !call.function().contains("jackson");
        Outside place = new Outside(file, "", isOpaque);
        if (value instanceof List<?> lines) {
            lines.forEach(line ->
                    bag.add(line, provenance.source(new Source(file, "[" + place.next() + "]", String.valueOf(line)))));
        } else {
            bag.readFrom(place);
            bag.takeOver(call.given());
        }
        return 0;
    }

    private void object(Object value) {
        boolean isKnown = run.knownBag(value).isPresent();
        Bag bag = run.bag(value);
        if (!isKnown) {
            bag.takeOver(call.held());
            bag.takeOver(call.given());
            bag.decide(call.decisions());
            call.numbers().ifPresent(bag::computes);
            order(bag);
            Optional<Bag> receiver =
                    Optional.ofNullable(call.receiver()).filter(run::isForeign).flatMap(run::knownBag);
            receiver.flatMap(Bag::outside)
                    .or(() -> call.given()
                            .outsideBehind()
                            .filter(place -> call.name().equals("readTree")))
                    .flatMap(this::place)
                    .or(() -> receiver.flatMap(Bag::outsideBehind)
                            .filter(place -> WITH_KEY.contains(call.name())
                                    || Rule.of(call.qualifiedName(), call.function()) == Rule.PICKS)
                            .map(Outside::somewhere))
                    .ifPresent(bag::readFrom);
        }
    }

    /** Where the result reads from, if the call goes from place to place. */
    private Optional<Outside> place(Outside place) {
        String name = call.name();
        boolean hasKey =
                call.operands().size() > 1 && Bag.isValue(call.operands().get(1));
        if (WITH_KEY.contains(name) && hasKey) {
            return Optional.of(place.part(key()));
        }
        return switch (name) {
            case "next" -> Optional.of(place.nextPart());
            case "iterator", "elements", "spliterator" -> Optional.of(place.again());
            case "readTree" -> Optional.of(place);
            default -> Optional.empty();
        };
    }

    private Object key() {
        Object key = call.operands().get(1);
        return key instanceof Integer ? key : String.valueOf(key);
    }

    private void order(Bag bag) {
        if (Rule.isOrdering(call.name())) {
            bag.decide(run.everything(call.pool()));
        }
    }

    private void mutate(@Nullable Object value) {
        Object receiver = call.receiver();
        if (run.isForeign(receiver) && receiver != null && call.hasArguments()) {
            Bag bag = run.bag(receiver);
            bag.takeOver(call.given());
            bag.decide(call.decisions());
            order(bag);
        }
        for (Object operand :
                call.operands().subList(call.firstArgument(), call.operands().size())) {
            if (operand != null && operand.getClass().isHidden()) {
                call.held().pourInto(run.bag(operand));
            }
            if (operand != null && operand.getClass().isArray() && operand != value) {
                elements(operand);
            } else if (operand instanceof Collection<?> || operand instanceof Map<?, ?>) {
                run.bag(operand).takeOver(call.given());
                order(run.bag(operand));
            }
        }
    }
}
