package dev.whodunit.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.Tolerance.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The file in which a project says what of its values is not recorded as it is, and how far numbers may be from accepted ones.
 * {@code docs/redaction.md} and {@code docs/verdicts.md} describe it.
 *
 * <pre>{@code
 * redact:
 *   - fields: ["*.createdAt"]
 *     as: time
 *   - known: [uuids, temporary-folders]
 * ignore: ["Report.elapsedMillis"]
 * secrets:
 *   - environment: API_KEY
 * tolerance:
 *   - relative: 1e-9
 * }</pre>
 */
public final class RulesFile {

    /** What it is called on the class path of the tests. */
    public static final String NAME = "whodunit.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> SECTIONS = Set.of("redact", "ignore", "secrets", "tolerance");
    private static final Set<String> RULE = Set.of("fields", "types", "texts", "known", "as");
    private static final Set<String> TOLERANCE = Set.of("relative", "absolute", "ulps", "fields");
    private static final Set<String> SECRET = Set.of("environment", "property", "fields", "texts");

    private final String file;
    private final Function<String, Optional<String>> environment;
    private final Function<String, Optional<String>> properties;
    private final Map<String, List<Redaction>> known;

    /**
     * @param file where the text is from, for messages
     * @param environment the value of a variable of the environment
     * @param properties the value of a system property
     */
    public RulesFile(
            String file,
            Function<String, Optional<String>> environment,
            Function<String, Optional<String>> properties) {
        this.file = file;
        this.environment = environment;
        this.properties = properties;
        this.known = new KnownRedactions(name -> properties.apply(name).orElse("")).all();
    }

    /**
     * One that asks the environment and the properties of this JVM.
     *
     * @param file where the text is from, for messages
     */
    public static RulesFile inThisJvm(String file) {
        return new RulesFile(
                file,
                variable -> Optional.ofNullable(System.getenv(variable)),
                property -> Optional.ofNullable(System.getProperty(property)));
    }

    /**
     * Reads the rules, in the order of the file.
     *
     * @throws IllegalArgumentException if the text is no YAML, or says something that is not known; the message tells where
     */
    public Rules read(String text) {
        JsonNode root = tree(text);
        List<Redaction> rules = new ArrayList<>();
        if (root.isMissingNode() || root.isNull()) {
            return Rules.NONE;
        }
        requireKeys(root, SECTIONS, "the file");
        each(root, "redact", (rule, place) -> rules.addAll(redact(rule, place)));
        texts(root, "ignore", "ignore")
                .forEach(field -> rules.add(rule(Where.FIELDS, field, Redaction.IGNORE, "ignore")));
        each(root, "secrets", (secret, place) -> rules.addAll(secret(secret, place)));
        return new Rules(rules, tolerance(root));
    }

    private Tolerance tolerance(JsonNode root) {
        List<Tolerance> general = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        each(root, "tolerance", (rule, place) -> {
            requireKeys(rule, TOLERANCE, place);
            Tolerance tolerance = tolerance(rule, place);
            List<String> fields = texts(rule, "fields", place);
            fields.forEach(field -> named.add(new Named(field, tolerance)));
            if (fields.isEmpty()) {
                general.add(tolerance);
            }
        });
        if (general.size() > 1) {
            throw wrong("tolerance", "has several items without fields; write one");
        }
        return general.stream().findFirst().orElse(Tolerance.NONE).withFields(named);
    }

    private Tolerance tolerance(JsonNode rule, String place) {
        double relative = number(rule, "relative", place);
        double absolute = number(rule, "absolute", place);
        double steps = number(rule, "ulps", place);
        long ulps = (long) steps;
        if (ulps != steps) {
            throw wrong(place, "must have a whole number as ulps");
        }
        try {
            return new Tolerance(relative, absolute, ulps, List.of());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ", " + place + ": " + wrong.getMessage() + ".", wrong);
        }
    }

    private double number(JsonNode rule, String key, String place) {
        JsonNode value = rule.path(key);
        if (value.isMissingNode()) {
            return 0;
        }
        try {
            // 1e-9 is a text to YAML, which wants a dot in it
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException noNumber) {
            throw wrong(place, "must have a number as " + key);
        }
    }

    private JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            String what = String.valueOf(wrong.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new IllegalArgumentException(
                    file + " cannot be read" + (line > 0 ? " at line " + line : "") + ": " + what + ".", wrong);
        }
    }

    private List<Redaction> redact(JsonNode rule, String place) {
        requireKeys(rule, RULE, place);
        String as = rule.path("as").asText("redacted");
        List<Redaction> rules = new ArrayList<>();
        texts(rule, "fields", place).forEach(pattern -> rules.add(rule(Where.FIELDS, pattern, as, place)));
        texts(rule, "types", place).forEach(pattern -> rules.add(rule(Where.TYPES, pattern, as, place)));
        texts(rule, "texts", place).forEach(pattern -> rules.add(rule(Where.TEXTS, pattern, as, place)));
        texts(rule, "known", place).forEach(name -> rules.addAll(known(name, place)));
        if (rules.isEmpty() && !rule.has("known")) {
            throw wrong(place, "says nothing of fields, types, texts or known");
        }
        return rules;
    }

    private List<Redaction> known(String name, String place) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> wrong(
                        place,
                        "has \"" + name + "\" among known, but there are only " + String.join(", ", known.keySet())));
    }

    private List<Redaction> secret(JsonNode secret, String place) {
        requireKeys(secret, SECRET, place);
        List<Redaction> rules = new ArrayList<>();
        texts(secret, "fields", place)
                .forEach(pattern -> rules.add(rule(Where.FIELDS, pattern, Redaction.SECRET, place)));
        texts(secret, "texts", place)
                .forEach(pattern -> rules.add(rule(Where.TEXTS, pattern, Redaction.SECRET, place)));
        texts(secret, "environment", place)
                .forEach(name -> environment.apply(name).ifPresent(value -> rules.add(literal(value, name, place))));
        texts(secret, "property", place)
                .forEach(name -> properties.apply(name).ifPresent(value -> rules.add(literal(value, name, place))));
        return rules;
    }

    /** What the setting holds must not be in the message. */
    private Redaction literal(String value, String name, String place) {
        try {
            return new Redaction(Where.SECRETS, value, Redaction.SECRET);
        } catch (IllegalArgumentException tooShort) {
            throw new IllegalArgumentException(
                    file + ", " + place + ": " + name + " is set, but: " + tooShort.getMessage(), tooShort);
        }
    }

    private Redaction rule(Where where, String pattern, String as, String place) {
        try {
            return new Redaction(where, pattern, as);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ", " + place + ": " + wrong.getMessage(), wrong);
        }
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    private interface Item {
        void read(JsonNode item, String place);
    }

    private void each(JsonNode root, String section, Item item) {
        JsonNode list = root.path(section);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw wrong(section, "must be a list; begin each of its items with a dash");
        }
        for (int i = 0; i < list.size(); i++) {
            item.read(list.get(i), section + "[" + i + "]");
        }
    }

    private List<String> texts(JsonNode owner, String key, String place) {
        JsonNode value = owner.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        boolean isTexts = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        if (!isTexts) {
            throw wrong(place, "must have a text or a list of texts as " + key);
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private void requireKeys(JsonNode owner, Set<String> allowed, String place) {
        if (!owner.isObject()) {
            throw wrong(
                    place,
                    "must be made of names and values, such as "
                            + allowed.stream().sorted().findFirst().orElse("") + ": …");
        }
        owner.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw wrong(
                        place,
                        "has \"" + name + "\", but knows only "
                                + allowed.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    private IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(file + ": " + place + " " + what + ".");
    }
}
