package dev.whodunit.mcp;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An argument of a tool: an option or a positional parameter of its command.
 *
 * @param name that of the option without dashes; of a parameter its label in small letters, of several alternatives the last, in the plural where it takes several
 * @param option the option with its dashes, or an empty text where it is a positional parameter
 * @param description with what is meant where it is left out
 */
record ToolArgument(String name, String option, Type type, boolean isRequired, String description) {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    /** What a value may be. */
    enum Type {
        BOOLEAN,
        INTEGER,
        STRING,
        ARRAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Positional parameters in their order, then options, without those that ask for help or the version. */
    static List<ToolArgument> of(CommandSpec command) {
        Stream<ToolArgument> positional = command.positionalParameters().stream()
                .sorted((a, b) -> a.index().compareTo(b.index()))
                .map(ToolArgument::of);
        Stream<ToolArgument> options = command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(ToolArgument::of);
        return Stream.concat(positional, options).toList();
    }

    private static ToolArgument of(OptionSpec option) {
        String longest = option.longestName();
        return of(longest.replaceFirst("^-+", ""), longest, option);
    }

    private static ToolArgument of(PositionalParamSpec parameter) {
        String[] alternatives = parameter.paramLabel().split("\\|", -1);
        String label = alternatives[alternatives.length - 1]
                .replaceAll("[^A-Za-z0-9_-]", "")
                .toLowerCase(Locale.ROOT);
        boolean lacksPlural = parameter.isMultiValue() && !label.endsWith("s");
        return of(lacksPlural ? label + "s" : label, "", parameter);
    }

    private static ToolArgument of(String name, String option, ArgSpec spec) {
        return new ToolArgument(
                name, option, type(spec), spec.required(), String.format(String.join(" ", spec.description())));
    }

    private static Type type(ArgSpec spec) {
        if (spec.isMultiValue()) {
            return Type.ARRAY;
        }
        if (spec.type() == boolean.class || spec.type() == Boolean.class) {
            return Type.BOOLEAN;
        }
        return WHOLE_NUMBERS.contains(spec.type()) ? Type.INTEGER : Type.STRING;
    }

    boolean isOption() {
        return !option.isEmpty();
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type.toString());
        if (type == Type.ARRAY) {
            schema.put("items", Map.of("type", Type.STRING.toString()));
        }
        schema.put("description", description);
        return schema;
    }

    /**
     * The words that say this value on the command line.
     *
     * @throws ArgumentException if it is of another type
     */
    List<String> words(Object value) {
        if (!fits(value)) {
            String shown = value instanceof String text ? "\"" + text + "\"" : value.toString();
            throw new ArgumentException(name + " is " + shown + ", but must be " + expected() + ".");
        }
        return switch (type) {
            case BOOLEAN -> value.equals(true) ? List.of(option) : List.of();
            case INTEGER -> List.of(word(number(value).toBigInteger()));
            case STRING -> List.of(word(value));
            case ARRAY -> ((Collection<?>) value).stream().map(this::word).toList();
        };
    }

    private boolean fits(Object value) {
        return switch (type) {
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER ->
                value instanceof Number && number(value).stripTrailingZeros().scale() <= 0;
            case STRING -> value instanceof String;
            case ARRAY -> value instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance);
        };
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    /** In one word with its option, since a value may begin with a dash. */
    private String word(Object value) {
        return isOption() ? option + "=" + value : value.toString();
    }

    private String expected() {
        return switch (type) {
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number";
            case STRING -> "a string";
            case ARRAY -> "an array of strings";
        };
    }
}
