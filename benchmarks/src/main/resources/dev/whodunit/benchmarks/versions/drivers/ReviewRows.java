package drivers;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** How a text changed, line by line. */
public final class ReviewRows {

    public List<String> run() {
        DiffRowGenerator generator = DiffRowGenerator.create().build();
        List<DiffRow> rows = generator.generateDiffRows(
                List.of("Soup", "Bread with butter", "Salad", "Cake"), List.of("Soup", "Bread", "Cake", "Tea"));
        List<String> review = new ArrayList<>();
        for (DiffRow row : rows) {
            review.add(row.getTag() + " " + row.getOldLine() + "|" + row.getNewLine());
        }
        return review;
    }
}
