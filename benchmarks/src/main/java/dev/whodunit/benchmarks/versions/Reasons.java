package dev.whodunit.benchmarks.versions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Why an upgrade is missed, where somebody looked: the reasons of the results in the report, by the names of drivers. */
final class Reasons {

    private Reasons() {}

    static Map<String, String> read() throws IOException {
        try (InputStream in = Reasons.class.getResourceAsStream("reasons.txt")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.contains(" = "))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(" = ")),
                            line -> line.substring(line.indexOf(" = ") + 3)));
        }
    }
}
