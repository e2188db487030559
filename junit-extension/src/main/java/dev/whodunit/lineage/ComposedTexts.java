package dev.whodunit.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that were put together of others: which characters come from what. A text is known by what it is and by its label, so that it is
 * found again after it was in a collection or in a file.
 */
final class ComposedTexts {

    /** Of more than these the first ones are forgotten: their parts are from all of the text then. */
    private static final int MOST = 100_000;

    private final Map<Key, List<Piece>> texts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Piece>> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String text, int label) {}

    /** Characters of a text with what they come from. */
    record Piece(int from, int to, int label) {}

    /** A text that was put together in two ways is not known by its parts. */
    void put(String text, int label, List<Piece> pieces) {
        List<Piece> before = texts.putIfAbsent(new Key(text, label), pieces);
        if (before != null && !before.equals(pieces)) {
            texts.put(new Key(text, label), List.of());
        }
    }

    /** The pieces of a text with a label; empty if it was not put together of others. */
    Optional<List<Piece>> of(String text, int label) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(texts.get(new Key(text, label))).filter(pieces -> !pieces.isEmpty());
    }
}
