// Hazard 29: a function writes later than before, and something else
// Verdict: culprit WrittenElsewhere.page
// Snapshot: shows too little
package hazards;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

class WrittenElsewhere {

    static int run() throws IOException {
        return page(new StringWriter(), "rows");
    }

    static int page(Writer out, String body) throws IOException {
        out.write("title"); // now: int size = check(body);
        int size = check(body); // now: out.write("TITLE"); // culprit
        return size;
    }

    static int check(String body) {
        return body.length();
    }
}
