package dev.whodunit.report.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.difference.RowsUnlike;
import dev.whodunit.report.html.Gzip;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Packs rows in blocks, column by column, and writes each to the page as long as there is room. Used once. */
final class RowBlocks {

    private static final int BLOCK = 2_000;
    private static final int MOST_DIFFERENT = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Html page;
    private int room;

    /** @param room how many bytes they may take together */
    RowBlocks(int room, Html page) {
        this.room = room;
        this.page = page;
    }

    /** Those with rows that are other than accepted come first, then those from the beginning of the list on. */
    PackedList pack(int number, ListRows rows, Optional<ListRows> before) {
        List<String> columns =
                TableColumns.of(ListRows.trees(rows, PageRows.FIRST)).orElseGet(() -> List.of(""));
        List<Integer> different = before.map(old -> RowsUnlike.positions(old.digests(), rows.digests(), MOST_DIFFERENT))
                .orElseGet(List::of);
        Set<Integer> order = new LinkedHashSet<>();
        different.forEach(position -> order.add(position / BLOCK));
        for (int block = 0; block * BLOCK < rows.size(); block++) {
            order.add(block);
        }
        Set<Integer> written = new TreeSet<>();
        for (int block : order) {
            if (!write("rows-" + number + "-" + block, block, rows, columns)) {
                break;
            }
            written.add(block);
        }
        return new PackedList(columns, rows.size(), BLOCK, new ArrayList<>(written), different);
    }

    /** Whether there was room. */
    private boolean write(String id, int block, ListRows rows, List<String> columns) {
        try {
            int to = Math.min(rows.size(), (block + 1) * BLOCK);
            byte[] packed = Gzip.of(JSON.writeValueAsString(columns(rows.json(block * BLOCK, to), columns)));
            int taken = packed.length / 3 * 4 + id.length() + 80;
            if (taken > room) {
                return false;
            }
            room -= taken;
            page.packed(id, packed);
            return true;
        } catch (IOException | UncheckedIOException notThereAnyMore) {
            return false;
        }
    }

    private static List<List<String>> columns(List<String> rows, List<String> columns) throws JsonProcessingException {
        List<List<String>> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new ArrayList<>(rows.size())));
        for (String row : rows) {
            JsonNode tree = JSON.readTree(row);
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i);
                JsonNode cell = name.isEmpty() ? tree : tree.path(name);
                cells.get(i).add(ShownText.visible(TableColumns.text(cell)));
            }
        }
        return cells;
    }
}
