// Hazard 7: a new call of a function that was there writes something more
// Verdict: culprit WrittenInsideANewCall.page
// Snapshot: shows too little
package hazards;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

class WrittenInsideANewCall {

    static String run() throws IOException {
        StringWriter out = new StringWriter();
        page(out, " ", "rows");
        return out.toString();
    }

    static void page(Writer out, String header, String body) throws IOException {
        if (header.trim().length() > 0) { // now: if (!header.isEmpty()) { // culprit
            line(out, header);
        }
        line(out, body);
    }

    static void line(Writer out, String text) throws IOException {
        out.write(text + "\n");
    }
}
