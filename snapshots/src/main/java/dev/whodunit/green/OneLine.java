package dev.whodunit.green;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of files in files of lines: there are systems where a name may have a line break in it. */
final class OneLine {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private OneLine() {}

    static String of(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n");
    }

    static String read(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }
}
