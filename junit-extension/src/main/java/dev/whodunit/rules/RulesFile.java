package dev.whodunit.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The file in which a project says what of its values is not recorded as it is, and how far numbers may be from accepted ones.
 * {@code docs/redaction.md} and {@code docs/tolerance.md} describe it.
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
    private static final Set<String> SECTIONS = Set.of("redact", "ignore", "secrets", ToleranceSection.NAME);
    private static final Set<String> RULE = Set.of("fields", "types", "texts", "steps", "known", "as");
    private static final Set<String> SECRET = Set.of("environment", "property", "fields", "texts");

    private final String file;
    private final RuleItems items;
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
        this.items = new RuleItems(file);
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
        items.requireKeys(root, SECTIONS, "the file");
        items.each(root, "redact", (rule, place) -> rules.addAll(redact(rule, place)));
        items.texts(root, "ignore", "ignore")
                .forEach(field -> rules.add(rule(Where.FIELDS, field, Redaction.IGNORE, "ignore")));
        items.each(root, "secrets", (secret, place) -> rules.addAll(secret(secret, place)));
        return new Rules(rules, new ToleranceSection(items).read(root));
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
        items.requireKeys(rule, RULE, place);
        String as = rule.path("as").asText("redacted");
        List<Redaction> rules = new ArrayList<>();
        items.texts(rule, "fields", place).forEach(pattern -> rules.add(rule(Where.FIELDS, pattern, as, place)));
        items.texts(rule, "types", place).forEach(pattern -> rules.add(rule(Where.TYPES, pattern, as, place)));
        items.texts(rule, "texts", place).forEach(pattern -> rules.add(rule(Where.TEXTS, pattern, as, place)));
        items.texts(rule, "steps", place).forEach(pattern -> rules.add(rule(Where.STEPS, pattern, as, place)));
        items.texts(rule, "known", place).forEach(name -> rules.addAll(known(name, place)));
        if (rules.isEmpty() && !rule.has("known")) {
            throw items.wrong(place, "says nothing of fields, types, texts, steps or known");
        }
        return rules;
    }

    private List<Redaction> known(String name, String place) {
        return Optional.ofNullable(known.get(name))
                .orElseThrow(() -> items.wrong(
                        place,
                        "has \"" + name + "\" among known, but there are only " + String.join(", ", known.keySet())));
    }

    private List<Redaction> secret(JsonNode secret, String place) {
        items.requireKeys(secret, SECRET, place);
        List<Redaction> rules = new ArrayList<>();
        items.texts(secret, "fields", place)
                .forEach(pattern -> rules.add(rule(Where.FIELDS, pattern, Redaction.SECRET, place)));
        items.texts(secret, "texts", place)
                .forEach(pattern -> rules.add(rule(Where.TEXTS, pattern, Redaction.SECRET, place)));
        items.texts(secret, "environment", place)
                .forEach(name -> environment.apply(name).ifPresent(value -> rules.add(literal(value, name, place))));
        items.texts(secret, "property", place)
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
        return items.named(place, () -> new Redaction(where, pattern, as));
    }
}
