package dev.whodunit.report.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows of the lists that a page shows the first ones of. While the page is written it hears which lists are shown, and at the end it writes
 * the rows for the script, as many as there is room for. Used once.
 */
public final class PageRows {

    /** The identifier of what is told of them. */
    public static final String ID = "rows";

    /** So many rows are in the page itself, to be read without scripts. */
    public static final int FIRST = 20;

    private final int most;
    private final Map<Fingerprint, Heard> heard = new LinkedHashMap<>();

    /** How much a list tells; the ones that tell most are written first. */
    public enum Weight {
        /** It was made by a function that is to blame. */
        OF_CULPRIT,
        /** It is other than accepted. */
        OTHER,
        /** It is as accepted, or nothing was compared. */
        REST
    }

    /**
     * A list that is shown.
     *
     * @param contents which have it
     * @param before the accepted one, if there is one to compare with
     * @param accepted contents which have that
     */
    private record Heard(
            int number,
            Artifact artifact,
            Contents contents,
            Optional<Artifact> before,
            Contents accepted,
            Weight weight) {

        Heard orMore(Heard other) {
            return other.weight.compareTo(weight) < 0
                    ? new Heard(number, artifact, contents, other.before, other.accepted, other.weight)
                    : this;
        }
    }

    private PageRows(int most) {
        this.most = most;
    }

    /** @param most bytes that they may take in the page */
    public static PageRows upTo(int most) {
        return new PageRows(most);
    }

    /** No rows beside those that are in the page itself. */
    public static PageRows none() {
        return new PageRows(0);
    }

    /**
     * A list is shown.
     *
     * @param contents which have its rows
     * @param before the accepted one, if there is one to compare with
     * @param accepted contents which have that
     * @return the number by which the script finds its rows; empty if there are none beside the first ones
     */
    public OptionalInt shows(
            Artifact artifact, Contents contents, Optional<Artifact> before, Contents accepted, Weight weight) {
        if (most == 0 || artifact.size() <= FIRST || !hasRows(artifact, contents)) {
            return OptionalInt.empty();
        }
        int next = heard.size();
        Heard list = heard.merge(
                artifact.fingerprint(), new Heard(next, artifact, contents, before, accepted, weight), Heard::orMore);
        return OptionalInt.of(list.number());
    }

    private static boolean hasRows(Artifact artifact, Contents contents) {
        return contents.json(artifact.fingerprint())
                        .filter(json -> json.startsWith("["))
                        .isPresent()
                || contents.rows(artifact.fingerprint()).isPresent();
    }

    /**
     * Writes them, those first that tell most.
     *
     * @param room how many bytes the page has room for
     * @return whether anything is written
     */
    public boolean write(int room, Html page) {
        List<Heard> ordered = heard.values().stream()
                .sorted(Comparator.comparing(Heard::weight))
                .toList();
        RowBlocks blocks = new RowBlocks(Math.min(room, most), page);
        Map<Integer, PackedList> packed = new LinkedHashMap<>();
        for (Heard list : ordered) {
            packed.put(list.number(), pack(list, blocks));
        }
        if (packed.values().stream().allMatch(list -> list.blocks().isEmpty())) {
            return false;
        }
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < heard.size(); i++) {
            told.add(packed.getOrDefault(i, PackedList.NONE).json());
        }
        page.data(ID, told.toString());
        return true;
    }

    /** Of a list whose rows cannot be read any more there are the first ones, which the page has. */
    private static PackedList pack(Heard list, RowBlocks blocks) {
        try {
            return packAll(list, blocks);
        } catch (UncheckedIOException unreadable) {
            return PackedList.NONE;
        }
    }

    private static PackedList packAll(Heard list, RowBlocks blocks) {
        Optional<ListRows> rows =
                ListRows.of(list.contents(), list.artifact().fingerprint()).filter(all -> all.size() > FIRST);
        Optional<ListRows> before = list.before()
                .filter(old -> !old.fingerprint().equals(list.artifact().fingerprint()))
                .flatMap(old -> ListRows.of(list.accepted(), old.fingerprint()));
        return rows.map(all -> blocks.pack(list.number(), all, before)).orElse(PackedList.NONE);
    }
}
