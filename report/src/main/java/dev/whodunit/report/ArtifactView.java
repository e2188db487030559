package dev.whodunit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import dev.whodunit.report.rows.ListRows;
import dev.whodunit.report.rows.PageRows;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value: its differences from the accepted one, and its content as a table or as text.
 *
 * @param contents of the run
 * @param accepted contents of the accepted run
 */
record ArtifactView(Contents contents, Contents accepted) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_JSON = 400_000;
    private static final DifferenceText WIDE = new DifferenceText(200, false);

    /**
     * @param before the accepted one, if there is one to compare with
     * @param attributes names and values by which scripts find it
     */
    void write(String role, Artifact artifact, Optional<Artifact> before, String[] attributes, Html page) {
        boolean isOther = before.filter(old -> !old.fingerprint().equals(artifact.fingerprint()))
                .isPresent();
        String[] all = Stream.concat(Stream.of("class", isOther ? "value other" : "value"), Stream.of(attributes))
                .toArray(String[]::new);
        page.open("div", all).line();
        page.open("p")
                .element("span", role, "class", "role")
                .text(" ")
                .element("code", ShownText.cut(artifact.type(), LONGEST_NAME))
                .text(artifact.size() >= 0 ? " of " + artifact.size() : "")
                .text(isOther ? ", other than accepted" : before.isPresent() ? ", as accepted" : "")
                .text(artifact.note().isEmpty() ? "" : " (" + artifact.note() + ")")
                .close()
                .line();
        Optional<JsonNode> now = tree(contents, artifact);
        if (isOther) {
            writeDifferences(before.flatMap(old -> tree(accepted, old)), now, before.get(), artifact, page);
        }
        writeContent(artifact, now, List.of(attributes).contains(PageExtras.ROWS), page);
        page.close().line();
    }

    private static Optional<JsonNode> tree(Contents from, Artifact artifact) {
        return from.json(artifact.fingerprint())
                .filter(json -> json.length() <= LONGEST_JSON)
                .flatMap(ArtifactView::parsed);
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private void writeDifferences(
            Optional<JsonNode> before, Optional<JsonNode> now, Artifact old, Artifact artifact, Html page) {
        Optional<Differences> differences = before.isPresent() && now.isPresent()
                ? Optional.of(Differences.between(before.get(), now.get(), Differences.SHOWN))
                : ListRows.differences(accepted, old.fingerprint(), contents, artifact.fingerprint());
        if (differences.isEmpty()) {
            writeBeginnings(old.preview(), artifact.preview(), page);
            return;
        }
        List<String> lines = WIDE.lines(differences.get());
        page.element("pre", String.join("\n", lines), "class", "differences", "tabindex", "0")
                .line();
    }

    /** A snapshot has less of the beginning than the run. */
    private static void writeBeginnings(String before, String now, Html page) {
        boolean isCut = before.endsWith("…") && now.startsWith(before.substring(0, before.length() - 1));
        if (isCut) {
            page.element("p", "Of the accepted one there is only the beginning, which is as it is now.")
                    .line();
        } else {
            page.element("pre", "- " + before + "\n+ " + now, "tabindex", "0").line();
        }
    }

    private void writeContent(Artifact artifact, Optional<JsonNode> tree, boolean hasRows, Html page) {
        Optional<RowTable> table = tree.isEmpty() && hasRows ? large(artifact) : tree.flatMap(RowTable::of);
        if (table.isPresent()) {
            table.get().write(page);
            return;
        }
        String text = tree.map(value -> Beginning.of(value, LONGEST_TEXT))
                .orElse(ShownText.cut(artifact.preview(), LONGEST_TEXT));
        if (!text.isEmpty()) {
            page.element("pre", text, "tabindex", "0").line();
        }
    }

    /** The first rows of a list that is too large to read it all. */
    private Optional<RowTable> large(Artifact artifact) {
        return ListRows.first(contents, artifact.fingerprint(), PageRows.FIRST)
                .flatMap(first -> RowTable.of(first, Math.toIntExact(artifact.size())));
    }
}
