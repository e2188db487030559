package dev.whodunit.lineage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Texts that a call of a library cuts out of others: where in a file their characters stand, if these are as they were read, or which of the
 * texts they come from of which these were put together.
 */
final class ReadText {

    private static final Set<String> CUTS =
            Set.of("java/lang/String.substring", "java/lang/String.subSequence", "java/lang/CharSequence.subSequence");

    /** Their results come in the order in which they stand in the text. */
    private static final Set<String> ORDERED = Set.of("split", "lines", "toArray");

    /** Of more equal parts than these all of the text is named. */
    private static final int MOST = 8;

    private final LibraryCall call;
    private final Provenance provenance;
    private final TextLines lines;

    ReadText(LabelRun run, LibraryCall call) {
        this.call = call;
        this.provenance = run.provenance();
        this.lines = run.lines();
    }

    /**
     * The label of a part of a text that is as it was read.
     *
     * @param from where in the text the part stands at the earliest
     */
    OptionalInt part(String text, int from) {
        if (call.receiver() instanceof MatchResult match && call.name().equals("group") && !text.isEmpty()) {
            return group(text, start(match));
        }
        for (int i = 0; i < call.operands().size() && !text.isEmpty(); i++) {
            Optional<Source> source = provenance.asRead(call.labels().get(i));
            if (source.isPresent()
                    && call.operands().get(i) instanceof String whole
                    && source.get().isRead(whole)) {
                int index = index(whole, text);
                OptionalInt found = whole.equals(text)
                        ? OptionalInt.of(provenance.source(source.get()))
                        : index >= 0
                                ? OptionalInt.of(label(source.get(), index, text))
                                : from > 0 || ORDERED.contains(call.name())
                                        ? first(text, whole, source.get(), from)
                                        : each(text, whole, source.get());
                if (found.isPresent()) {
                    int operand = call.labels().get(i);
                    return OptionalInt.of(provenance.decidedToo(found.getAsInt(), operand));
                }
            } else if (call.operands().get(i) instanceof String whole) {
                OptionalInt found = composed(text, whole, call.labels().get(i), from);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Where the parts of a text are that was put together is decided by all of them. */
    private OptionalInt composed(String text, String whole, int label, int from) {
        Optional<List<ComposedTexts.Piece>> pieces = lines.composed().of(whole, provenance.plain(label));
        int index = index(whole, text);
        boolean isOrdered = index < 0 && (from > 0 || ORDERED.contains(call.name()));
        int at = index >= 0 ? index : whole.indexOf(text, from);
        if (pieces.isEmpty() || at < 0 || whole.equals(text)) {
            return OptionalInt.empty();
        }
        int found = overlap(pieces.get(), at, text);
        while (index < 0 && !isOrdered && whole.indexOf(text, at + 1) >= 0) {
            at = whole.indexOf(text, at + 1);
            found = provenance.join(found, overlap(pieces.get(), at, text));
        }
        return OptionalInt.of(provenance.under(found, label));
    }

    private int overlap(List<ComposedTexts.Piece> pieces, int at, String text) {
        return pieces.stream()
                .filter(piece -> piece.from() < at + text.length() && at < piece.to())
                .mapToInt(ComposedTexts.Piece::label)
                .reduce(0, provenance::join);
    }

    /** Which characters the group of a match is depends on all of the text. */
    private OptionalInt group(String text, int start) {
        OptionalInt found = OptionalInt.empty();
        for (Bag bag : call.held().all()) {
            for (Map.Entry<Object, Integer> held : bag.labels().entrySet()) {
                if (held.getValue() != 0 && held.getKey() instanceof String whole && whole.startsWith(text, start)) {
                    int label = provenance
                            .asRead(held.getValue())
                            .filter(source -> source.isRead(whole))
                            .map(source -> provenance.under(label(source, start, text), held.getValue()))
                            .orElse(held.getValue());
                    found = OptionalInt.of(provenance.join(found.orElse(0), label));
                }
            }
        }
        return found;
    }

    private int start(MatchResult match) {
        Object group = call.operands().size() > 1 ? call.operands().get(1) : null;
        if (match instanceof Matcher matcher && group instanceof String name) {
            return matcher.start(name);
        }
        return group instanceof Integer number ? match.start(number) : match.start();
    }

    /** Where the call says that the part begins, -1 if it does not. */
    private int index(String whole, String text) {
        return CUTS.contains(call.qualifiedName())
                        && call.operands().get(1) instanceof Integer index
                        && whole.startsWith(text, index)
                ? index
                : -1;
    }

    private int label(Source source, int at, String text) {
        return provenance.source(lines.part(source, at, at + text.length()));
    }

    private OptionalInt first(String text, String whole, Source source, int from) {
        int at = whole.indexOf(text, from);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(label(source, at, text));
    }

    /** Of equal parts of which none is known to be the one, each may be it. */
    private OptionalInt each(String text, String whole, Source source) {
        OptionalInt label = OptionalInt.empty();
        int parts = 0;
        for (int at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
            if (++parts > MOST) {
                return OptionalInt.of(provenance.source(source));
            }
            label = OptionalInt.of(provenance.join(label.orElse(0), label(source, at, text)));
        }
        return label;
    }

    /** The label of a text that stands in texts which were read, wherever it stands there. */
    OptionalInt within(String text, Bag bag) {
        OptionalInt found = OptionalInt.empty();
        for (Bag each : text.isEmpty() ? Set.<Bag>of() : bag.all()) {
            for (Map.Entry<Object, Integer> held : each.labels().entrySet()) {
                Optional<Source> source = provenance.asRead(held.getValue());
                if (source.isPresent()
                        && held.getKey() instanceof String whole
                        && source.get().isRead(whole)) {
                    found = within(text, whole, source.get(), held.getValue(), found);
                }
            }
        }
        return found;
    }

    private OptionalInt within(String text, String whole, Source source, int ofWhole, OptionalInt before) {
        OptionalInt found = before;
        for (int at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
            int label = provenance.decidedToo(label(source, at, text), ofWhole);
            found = OptionalInt.of(provenance.join(found.orElse(0), label));
        }
        return found;
    }

    /** Where a part of a text ends that was found from a place on. */
    int end(String text, int from) {
        boolean isFound = call.operands().get(0) instanceof String whole && whole.indexOf(text, from) >= 0;
        return isFound ? String.valueOf(call.operands().get(0)).indexOf(text, from) + text.length() : from;
    }
}
