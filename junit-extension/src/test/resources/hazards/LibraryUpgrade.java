// Hazard 32: a library gives something else
// Verdict: dependency-changed
// Says: library 1.0 → 1.1
// Library: 1.0 // now: // Library: 1.1
package hazards;

import java.util.ArrayList;
import java.util.List;

class LibraryUpgrade {

    static List<String> run() {
        List<String> slugs = new ArrayList<>();
        for (String title : List.of("The Sun", "A  Bee")) {
            slugs.add(slug(title));
        }
        return slugs;
    }

    static String slug(String title) {
        return TextLibrary.squeeze(title).toLowerCase();
    }
}

final class TextLibrary {

    private TextLibrary() {}

    static String squeeze(String text) {
        return text.replace(' ', '-'); // now: return text.replaceAll(" +", "-");
    }
}
