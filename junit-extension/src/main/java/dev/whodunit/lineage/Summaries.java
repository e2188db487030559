package dev.whodunit.lineage;

import dev.whodunit.lines.LineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The flow summaries that are known: those of a user go before those that ship. */
final class Summaries {

    private static final String SHIPPED = "summaries/";
    private static final List<String> FILES = List.of("jdk.txt", "streams.txt", "text.txt", "io.txt", "libraries.txt");
    private static final String OF_USERS = "META-INF/whodunit/flow-summaries.txt";

    private static final Map<Character, String> PRIMITIVES = Map.of(
            'I', "int", 'J', "long", 'D', "double", 'F', "float", 'Z', "boolean", 'B', "byte", 'C', "char", 'S',
            "short");

    private final List<List<SummaryLine>> groups;
    private final Map<Asked, Summary> known = new ConcurrentHashMap<>();
    private final Map<Asked, Boolean> givingParts = new ConcurrentHashMap<>();

    /** A call that was asked for: what its line is depends on nothing else. */
    private record Asked(String function, Class<?> receiver) {}

    private Summaries(List<List<SummaryLine>> groups) {
        this.groups = groups;
    }

    /**
     * Reads those that ship, and each file {@code META-INF/whodunit/flow-summaries.txt} that a class loader sees.
     *
     * @throws IllegalArgumentException if a line is none, with file, line and what to do
     */
    static Summaries on(ClassLoader classPath) {
        List<SummaryLine> ofUsers = new ArrayList<>();
        List<SummaryLine> shipped = new ArrayList<>();
        try {
            for (URL file : Collections.list(classPath.getResources(OF_USERS))) {
                ofUsers.addAll(lines(file));
            }
            for (String name : FILES) {
                URL file = Summaries.class.getResource(SHIPPED + name);
                if (file == null) {
                    throw new IllegalStateException(
                            "The flow summaries " + name + " are missing; install Whodunit again.");
                }
                shipped.addAll(lines(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Flow summaries cannot be read; look at the class path.", unreadable);
        }
        return new Summaries(List.of(sorted(ofUsers), sorted(shipped)));
    }

    private static List<SummaryLine> sorted(List<SummaryLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(SummaryLine::exactness).reversed())
                .toList();
    }

    private static List<SummaryLine> lines(URL file) throws IOException {
        Set<String> targets = new HashSet<>();
        return new LineFile(file, "docs/flow-summaries.md").read(text -> {
            SummaryLine line = SummaryLine.of(text);
            if (!targets.add(line.target())) {
                throw new IllegalArgumentException(
                        "a line above speaks of " + line.target() + " already; keep one of them");
            }
            return line;
        });
    }

    /**
     * What is known of a call.
     *
     * @param function owner, name and descriptor, as in {@code java/util/List.get(I)Ljava/lang/Object;}
     * @param receiver whose supertypes count as the method's owner, too
     */
    Summary of(String function, @Nullable Object receiver) {
        Asked key = new Asked(function, receiver == null ? void.class : receiver.getClass());
        Summary summary = known.get(key);
        if (summary == null) {
            summary = find(function, receiver);
            known.put(key, summary);
        }
        return summary;
    }

    /** Whether a method without arguments gives the parts of an object, one after the other. */
    boolean givesParts(Object object, String method, String descriptor) {
        return givingParts.computeIfAbsent(new Asked(method, object.getClass()), asked -> {
            String owner = asked.receiver().getName().replace('.', '/');
            return find(owner + "." + method + descriptor, object).kind() == Summary.Kind.PARTS;
        });
    }

    private Summary find(String function, @Nullable Object receiver) {
        return line(function, receiver).map(SummaryLine::summary).orElse(Summary.ASSUMED);
    }

    /**
     * The line that speaks of a call; empty if none does.
     *
     * @param function owner, name and descriptor
     * @param receiver whose supertypes count as the method's owner, too
     */
    Optional<SummaryLine> line(String function, @Nullable Object receiver) {
        int open = function.indexOf('(');
        int dot = function.lastIndexOf('.', open);
        String name = function.substring(dot + 1, open).replace("<init>", "new");
        List<String> parameters = simpleNames(function.substring(open + 1, function.indexOf(')', open)));
        OwnerTypes owners = OwnerTypes.of(function.substring(0, dot).replace('/', '.'), receiver);
        return groups.stream()
                .map(lines -> lines.stream()
                        .filter(line -> line.speaksOf(name, parameters))
                        .toList())
                .flatMap(speaking -> owners.nearest(speaking).stream())
                .findFirst();
    }

    /** The simple names of the types in a descriptor such as {@code ILjava/lang/Object;[J}. */
    private static List<String> simpleNames(String descriptor) {
        List<String> names = new ArrayList<>();
        String dimensions = "";
        for (int i = 0; i < descriptor.length(); i++) {
            char kind = descriptor.charAt(i);
            if (kind == '[') {
                dimensions += "[]";
            } else if (kind == 'L') {
                int end = descriptor.indexOf(';', i);
                String name = descriptor.substring(i + 1, end);
                names.add(name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('$'))) + dimensions);
                dimensions = "";
                i = end;
            } else {
                names.add(PRIMITIVES.get(kind) + dimensions);
                dimensions = "";
            }
        }
        return names;
    }
}
