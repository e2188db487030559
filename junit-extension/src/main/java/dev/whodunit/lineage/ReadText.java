package dev.whodunit.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Texts that a call of a library cuts out of others that are as they were read: where in a file their characters stand. */
final class ReadText {

    private final LibraryCall call;
    private final Provenance provenance;
    private final TextLines lines;

    ReadText(LabelRun run, LibraryCall call) {
        this.call = call;
        this.provenance = run.provenance();
        this.lines = run.lines();
    }

    /** The label of a part of a text that is as it was read. */
    OptionalInt part(String text, int from) {
        for (int i = 0; i < call.operands().size() && !text.isEmpty(); i++) {
            Optional<Source> source = provenance.asRead(call.labels().get(i));
            if (source.isPresent()
                    && call.operands().get(i) instanceof String whole
                    && source.get().isRead(whole)) {
                int at = whole.indexOf(text, from);
                if (at >= 0) {
                    return OptionalInt.of(provenance.source(lines.part(source.get(), at, at + text.length())));
                }
            }
        }
        return OptionalInt.empty();
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
                    found = within(text, whole, source.get(), found);
                }
            }
        }
        return found;
    }

    private OptionalInt within(String text, String whole, Source source, OptionalInt before) {
        OptionalInt found = before;
        for (int at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
            int label = provenance.source(lines.part(source, at, at + text.length()));
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
