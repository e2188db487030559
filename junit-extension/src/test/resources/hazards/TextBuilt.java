// Hazard 1: a text is built by several steps
// Verdict: culprit TextBuilt.addBody
package hazards;

import java.util.List;

class TextBuilt {

    static String run() {
        StringBuilder page = new StringBuilder();
        addHead(page, "Birds");
        addBody(page, List.of("gull", "owl"));
        return finish(page);
    }

    static void addHead(StringBuilder page, String title) {
        page.append("# ").append(title).append('\n');
    }

    static void addBody(StringBuilder page, List<String> lines) {
        for (String line : lines) {
            page.append("- ").append(line).append('\n'); // now: page.append("* ").append(line).append('\n'); // culprit
        }
    }

    static String finish(StringBuilder page) {
        return page.toString().trim();
    }
}
