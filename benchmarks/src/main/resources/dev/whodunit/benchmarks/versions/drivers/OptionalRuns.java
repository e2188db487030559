package drivers;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What repeated groups find, some of which may be empty. */
public final class OptionalRuns {

    public List<String> run() {
        List<String> found = new ArrayList<>();
        for (String pattern : List.of("x(a|b)*", "x(|a)+", "x(|a)*", "x(a|)*")) {
            Matcher matcher = Pattern.compile(pattern).matcher("xaab xb");
            while (matcher.find()) {
                found.add(pattern + " finds '" + matcher.group() + "' at " + matcher.start());
            }
        }
        return found;
    }
}
