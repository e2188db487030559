package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a mutant was missed, as somebody found out who looked at it: {@code Class.method:line change = reason}. */
final class Reasons {

    private static final String FILE = "/dev/whodunit/benchmarks/localisation/reasons.txt";

    private Reasons() {}

    static Map<String, String> read() throws IOException {
        try (InputStream in = Reasons.class.getResourceAsStream(FILE)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.contains(" = "))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.lastIndexOf(" = ")),
                            line -> line.substring(line.lastIndexOf(" = ") + 3)));
        }
    }
}
