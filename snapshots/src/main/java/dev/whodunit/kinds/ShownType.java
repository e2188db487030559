package dev.whodunit.kinds;

import dev.whodunit.run.Artifact;
import java.util.List;

/**
 * What the readable type of a recorded artifact tells, where its classes are not known any more.
 *
 * @param elements of its elements, or of a map's values; empty if it has none or they are not told
 */
record ShownType(SeenType own, List<SeenType> elements) {

    private static final String UNKNOWN = "?";

    /** From a type such as {@code List<Flight>}, {@code Map<String,Flight>} or {@code Flight[]}. */
    static ShownType of(Artifact artifact) {
        String type = artifact.type();
        boolean hasRows = artifact.preview().startsWith("[{");
        if (type.endsWith("[]")) {
            String component = type.substring(0, type.length() - 2);
            return new ShownType(SeenType.shown(type, false), List.of(SeenType.shown(component, hasRows)));
        }
        int open = type.indexOf('<');
        if (open < 0 || !type.endsWith(">")) {
            return new ShownType(SeenType.shown(type, false), List.of());
        }
        String raw = type.substring(0, open);
        String arguments = type.substring(open + 1, type.length() - 1);
        String element = raw.equals("Map") ? arguments.substring(arguments.indexOf(',') + 1) : arguments;
        return new ShownType(
                SeenType.shown(raw, false),
                element.equals(UNKNOWN) ? List.of() : List.of(SeenType.shown(withoutArguments(element), hasRows)));
    }

    private static String withoutArguments(String type) {
        int open = type.indexOf('<');
        return open < 0 ? type : type.substring(0, open);
    }
}
