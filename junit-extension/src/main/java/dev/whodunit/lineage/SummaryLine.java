package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of a file of flow summaries, such as {@code java.util.Map.get(Object) = part arg0 of receiver; decided by arg0}.
 *
 * @param owner of the method, its subtypes count too; with a star at its end every class whose name begins so
 * @param name of the method, {@code new} for constructors; with a star at its beginning or end for several
 * @param types simple names of the parameters' types, empty for any
 */
record SummaryLine(String owner, String name, Optional<List<String>> types, Summary summary) {

    private static final Pattern TARGET = Pattern.compile("([\\w.$*]+)\\.([\\w*$]+)(?:\\(([\\w\\[\\], ]*)\\))?");
    private static final Pattern PART = Pattern.compile("part arg(\\d+) of receiver");
    private static final String RECEIVER = "receiver";
    private static final Pattern NAMED = Pattern.compile("(?:(receiver) )?named arg(\\d+)");
    private static final Pattern KEEPS = Pattern.compile("receiver keeps (result|nothing|arg(\\d+)) under arg(\\d+)");
    private static final Pattern INTO = Pattern.compile("(receiver|arg\\d+) takes (.+)");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none, with a message that says why
     */
    static SummaryLine of(String text) {
        int equals = text.indexOf('=');
        Matcher target =
                TARGET.matcher(equals < 0 ? text : text.substring(0, equals).strip());
        if (equals < 0 || !target.matches()) {
            throw new IllegalArgumentException(
                    "a line begins with a method, as in com.acme.Box.get(int) = one of receiver");
        }
        Optional<List<String>> types = Optional.ofNullable(target.group(3))
                .map(all -> Stream.of(all.split(","))
                        .map(String::strip)
                        .filter(type -> !type.isEmpty())
                        .toList());
        return new SummaryLine(
                target.group(1),
                target.group(2),
                types,
                summary(text.substring(equals + 1).strip()));
    }

    private static Summary summary(String text) {
        String[] clauses = text.split(";");
        Places decidedBy = Places.NONE;
        Places intoReceiver = Places.NONE;
        Map<Integer, Places> intoArguments = new HashMap<>();
        boolean countsForCallbacks = false;
        Optional<Summary.Keep> keep = Optional.empty();
        for (int i = 1; i < clauses.length; i++) {
            String clause = clauses[i].strip();
            Matcher keeps = KEEPS.matcher(clause);
            Matcher into = INTO.matcher(clause);
            if (clause.startsWith("decided by ")) {
                decidedBy = places(clause.substring("decided by ".length()));
            } else if (clause.equals("callbacks get counts")) {
                countsForCallbacks = true;
            } else if (keeps.matches()) {
                keep = Optional.of(new Summary.Keep(kept(keeps), Integer.parseInt(keeps.group(3))));
            } else if (!into.matches()) {
                throw unknown(
                        clause, "decided by …, receiver takes …, receiver keeps arg1 under arg0, or arg0 takes …");
            } else if (into.group(1).equals("receiver")) {
                intoReceiver = places(into.group(2));
            } else {
                intoArguments.put(Integer.parseInt(into.group(1).substring(3)), places(into.group(2)));
            }
        }
        String result = clauses[0].strip();
        return new Summary(
                kind(result),
                from(result),
                decidedBy,
                intoReceiver,
                intoArguments,
                keep,
                key(result),
                countsForCallbacks,
                false);
    }

    private static int kept(Matcher keeps) {
        return switch (keeps.group(1)) {
            case "result" -> Summary.Keep.RESULT;
            case "nothing" -> Summary.Keep.NOTHING;
            default -> Integer.parseInt(keeps.group(2));
        };
    }

    private static Summary.Kind kind(String result) {
        if (PART.matcher(result).matches()) {
            return Summary.Kind.PART;
        }
        return switch (result) {
            case "nothing" -> Summary.Kind.NOTHING;
            case "columns args of receiver" -> Summary.Kind.COLUMNS;
            case "next part of receiver" -> Summary.Kind.NEXT;
            case "keys of receiver" -> Summary.Kind.KEYS;
            case "parts of receiver" -> Summary.Kind.PARTS;
            default -> NAMED.matcher(result).matches() ? Summary.Kind.NAMED : kindOfPlaces(result);
        };
    }

    private static Summary.Kind kindOfPlaces(String result) {
        if (result.startsWith("one of ")) {
            return Summary.Kind.ONE;
        }
        if (result.startsWith("made of ")) {
            return Summary.Kind.MADE;
        }
        if (result.startsWith("any of ")) {
            return Summary.Kind.ANY;
        }
        if (result.startsWith("rows of ")) {
            return Summary.Kind.ROWS;
        }
        throw unknown(
                result,
                "nothing, one of …, made of …, any of …, rows of …, part arg0 of receiver, next part of receiver, parts of receiver,"
                        + " keys of receiver, columns args of receiver, or receiver named arg0");
    }

    private static Places from(String result) {
        Matcher named = NAMED.matcher(result);
        if (result.equals("nothing")) {
            return Places.NONE;
        }
        if (named.matches()) {
            return new Places(named.group(1) != null, named.group(1) == null, Set.of(), false);
        }
        String whole = PART.matcher(result).replaceAll(RECEIVER);
        return whole.endsWith("of receiver") || whole.equals(RECEIVER)
                ? places(RECEIVER)
                : places(whole.substring(whole.indexOf(" of ") + 4));
    }

    private static OptionalInt key(String result) {
        Matcher part = PART.matcher(result);
        Matcher named = NAMED.matcher(result);
        if (part.find()) {
            return OptionalInt.of(Integer.parseInt(part.group(1)));
        }
        return named.matches() ? OptionalInt.of(Integer.parseInt(named.group(2))) : OptionalInt.empty();
    }

    private static Places places(String text) {
        boolean receiver = false;
        boolean arguments = false;
        boolean callbacks = false;
        Set<Integer> some = new HashSet<>();
        for (String place : text.split("and|,")) {
            switch (place.strip()) {
                case "receiver" -> receiver = true;
                case "args" -> arguments = true;
                case "callbacks" -> callbacks = true;
                default -> {
                    if (!place.strip().matches("arg\\d+")) {
                        throw unknown(place.strip(), "receiver, args, arg0, arg1, … or callbacks, joined by \"and\"");
                    }
                    some.add(Integer.parseInt(place.strip().substring(3)));
                }
            }
        }
        return new Places(receiver, arguments, some, callbacks);
    }

    private static IllegalArgumentException unknown(String found, String allowed) {
        return new IllegalArgumentException("\"" + found + "\" is unknown there; say " + allowed);
    }

    /** Whether the line speaks of a method with this name and these types of parameters. */
    boolean speaksOf(String method, List<String> parameters) {
        return matches(name, method) && (types.isEmpty() || types.get().equals(parameters));
    }

    /** Whether a type is one that the line speaks of. */
    boolean isOf(String type) {
        return matches(owner, type);
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        String end = pattern.substring(star + 1);
        return text.length() >= pattern.length() - 1
                && text.startsWith(pattern.substring(0, star))
                && text.endsWith(end);
    }

    /** Which methods it speaks of, as it is written. */
    String target() {
        return owner + "." + name
                + types.map(all -> "(" + String.join(", ", all) + ")").orElse("");
    }

    boolean isPattern() {
        return owner.contains("*");
    }

    /** Lines that say more exactly which methods they speak of go first. */
    int exactness() {
        int ofOwner = isPattern() ? owner.length() : 1000;
        int ofName = name.contains("*") ? name.length() : 200;
        return ofOwner + ofName + (types.isPresent() ? 100 : 0);
    }
}
