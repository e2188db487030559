package dev.whodunit.snapshots;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which test invocation a snapshot belongs to, from the parts of JUnit's unique id.
 *
 * @param className binary name of the test class: {@code com.acme.FlightsTest$Nightly}
 * @param method name of the test method
 * @param parameterTypes binary names of the parameter types of an overloaded method; may be empty for all others
 * @param invocations for parameterized, repeated and dynamic tests the index of each level of the invocation, outermost first; or
 *     {@value #ARGUMENTS} and the arguments
 * @param part name of the part of the run that the snapshot holds, or {@code ""} for the whole run
 */
public record SnapshotKey(
        String className, String method, List<String> parameterTypes, List<String> invocations, String part) {

    /** File name extension of snapshots. */
    public static final String EXTENSION = ".snap";

    /** What an invocation that is called by its arguments begins with, so that no number is taken for one that is called by its index. */
    public static final String ARGUMENTS = "=";

    public SnapshotKey {
        parameterTypes = List.copyOf(parameterTypes);
        invocations = List.copyOf(invocations);
    }

    /** The key of a plain test method. */
    public static SnapshotKey of(String className, String method) {
        return new SnapshotKey(className, method, List.of(), List.of(), "");
    }

    /**
     * Where the snapshot lies below the snapshot folder: {@code com/acme/FlightsTest.Nightly/ranks(Path)[3].snap}. Legal
     * on Windows, macOS and Linux; what had to be replaced or cut is made up for by a short hash.
     */
    public Path path() {
        String[] packages = className.split("\\.", -1);
        Path path = Path.of("");
        for (int i = 0; i < packages.length - 1; i++) {
            path = path.resolve(FileName.of(packages[i], ""));
        }
        String types = parameterTypes.stream().map(SnapshotKey::simpleName).collect(Collectors.joining(",", "(", ")"));
        String file = method + (parameterTypes.isEmpty() ? "" : types) + suffix();
        boolean isOfValues = invocations.stream().anyMatch(level -> level.startsWith(ARGUMENTS));
        return path.resolve(FileName.of(packages[packages.length - 1].replace('$', '.'), ""))
                .resolve(isOfValues ? FileName.inAscii(file, EXTENSION) : FileName.of(file, EXTENSION));
    }

    /**
     * What a person types to accept this test's snapshots: {@code FlightsTest.Nightly#ranks}. Without a dollar, which a
     * shell would take for the beginning of a variable's name.
     */
    public String pattern() {
        return simpleName(className).replace('$', '.') + "#" + method.replace('$', '*');
    }

    /** The full key as it stands in the file: {@code com.acme.FlightsTest$Nightly#ranks(java.nio.file.Path)[3]}. */
    @Override
    public String toString() {
        String types = parameterTypes.isEmpty() ? "" : "(" + String.join(",", parameterTypes) + ")";
        return className + "#" + method + types + suffix();
    }

    private String suffix() {
        String indexes = invocations.stream()
                .map(index -> "[" + index.replace("\\", "\\\\").replace("]", "\\]") + "]")
                .collect(Collectors.joining());
        return part.isEmpty() ? indexes : indexes + "@" + part;
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
