package dev.whodunit.report;

import dev.whodunit.map.MethodRef;
import dev.whodunit.report.graph.UnrunCall;
import dev.whodunit.report.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that never ran as a list, those first that code that ran would call.
 *
 * @param never all of them
 * @param called those that are called in code that ran
 */
record UnusedSection(List<MethodRef> never, List<UnrunCall> called) {

    private static final int MOST_METHODS = 40;

    void write(Html page) {
        if (never.isEmpty()) {
            return;
        }
        page.open("section", "id", "unused").line();
        page.open("details").line();
        page.element("summary", never.size() + (never.size() == 1 ? " method" : " methods") + " in scope never ran")
                .line();
        page.open("ul", "class", "plain").line();
        List<String> lines = lines();
        lines.stream()
                .limit(MOST_METHODS)
                .forEach(line -> page.element("li", line).line());
        if (lines.size() > MOST_METHODS) {
            page.element("li", "… and " + (lines.size() - MOST_METHODS) + " more")
                    .line();
        }
        page.close().close().close().line();
    }

    /** Below the picture, which has the first few of them. */
    void writeShown(int shown, Html page) {
        if (shown > 0) {
            String text = "Grey and dashed are methods that never ran, beside stages whose code would call them: "
                    + shown + " of " + never.size() + ". All are listed at the end.";
            page.element("p", text, "class", "rest").line();
        }
    }

    private List<String> lines() {
        Set<MethodRef> rest = new LinkedHashSet<>(never);
        List<String> lines = new ArrayList<>();
        for (UnrunCall call : called) {
            rest.remove(call.method());
            lines.add(UnrunCall.name(call.method()) + ", called in " + UnrunCall.name(call.caller()) + ", which ran");
        }
        rest.forEach(method -> lines.add(UnrunCall.name(method)));
        return lines;
    }
}
