package dev.whodunit.rules;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for what is different in every run, by name. */
public final class KnownRedactions {

    private static final String UUID = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";
    /** The forms of ISO 8601 that the JDK prints. */
    private static final String TIME =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?:\\[[A-Za-z/_+-]+\\])?";
    /** What one thing in a folder is called, up to the next one or the end of a word. */
    private static final String NAME = "[/\\\\][^/\\\\\\s\"',;:]+";

    private final Function<String, String> property;

    /** @param property the value of a system property, {@code ""} if it is not set */
    public KnownRedactions(Function<String, String> property) {
        this.property = property;
    }

    /** Names and what they stand for. */
    public Map<String, List<Redaction>> all() {
        Map<String, List<Redaction>> all = new LinkedHashMap<>();
        all.put("uuids", concat(types("uuid", "java.util.UUID"), texts("uuid", UUID)));
        all.put(
                "times",
                concat(
                        types(
                                "time",
                                "java.time.Instant",
                                "java.time.ZonedDateTime",
                                "java.time.OffsetDateTime",
                                "java.time.LocalDateTime",
                                "java.util.Date",
                                "java.util.Calendar"),
                        texts("time", TIME)));
        all.put("durations", types("duration", "java.time.Duration"));
        all.put("temporary-folders", folder("temporary", "java.io.tmpdir", NAME));
        all.put("project-folder", folder("project", "user.dir", ""));
        all.put("home-folder", folder("home", "user.home", ""));
        return all;
    }

    private List<Redaction> folder(String as, String name, String below) {
        String folder = property.apply(name);
        return folder.length() < 2 ? List.of() : texts(as, Pattern.quote(trimmed(folder)) + below);
    }

    private static String trimmed(String folder) {
        return folder.endsWith("/") || folder.endsWith("\\") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static List<Redaction> types(String as, String... names) {
        return Stream.of(names)
                .map(name -> new Redaction(Where.TYPES, name, as))
                .toList();
    }

    private static List<Redaction> texts(String as, String expression) {
        return List.of(new Redaction(Where.TEXTS, expression, as));
    }

    private static List<Redaction> concat(List<Redaction> some, List<Redaction> more) {
        List<Redaction> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
