package dev.whodunit.assertions;

import dev.whodunit.provenance.ArtifactPart;
import dev.whodunit.provenance.EdgeKind;
import dev.whodunit.provenance.Origin;
import dev.whodunit.provenance.Way;
import dev.whodunit.run.ArtifactRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One way from a value back to its source, a line for each artifact and each function that lies on it. */
final class WayText {

    private static final int MOST_OF_TEXT = 60;

    private final FollowedRun followed;
    private final Set<Integer> avoided;
    private final List<String> lines = new ArrayList<>();
    private String last = "";
    private boolean isReturned;

    private WayText(RecordedPart part) {
        this.followed = part.followed();
        this.avoided = followed.inside(part.avoided());
    }

    static WayText of(RecordedPart part, Way way) {
        WayText text = new WayText(part);
        if (way.stops().get(0).parts().isEmpty()) {
            text.add(part.toString(), EdgeKind.DATA);
        }
        way.stops().forEach(text::add);
        return text;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Whether a step returned a value of the way as it was, though the way should lead around that step. */
    boolean isReturned() {
        return isReturned;
    }

    private void add(Way.Stop stop) {
        if (stop.edges() == EdgeKind.COARSE) {
            addCoarse(stop);
            return;
        }
        stop.parts().forEach(part -> add(name(part), stop.edges()));
        if (stop.parts().isEmpty() && stop.maker().step() < 0 && stop.edges() != EdgeKind.DATA) {
            add("a decision", stop.edges());
        }
        if (stop.maker().step() >= 0 && !isResultOf(stop)) {
            add("computed by " + followed.describe(stop.maker()), stop.edges());
        }
        stop.origins().forEach(origin -> add(describe(origin), EdgeKind.DATA));
    }

    /** One value of many that it may be: the first name for it is enough. */
    private void addCoarse(Way.Stop stop) {
        Stream<String> names = Stream.concat(
                stop.parts().stream().map(this::name), stop.origins().stream().map(WayText::describe));
        add(names.findFirst().orElseGet(() -> "what " + followed.describe(stop.maker()) + " made"), stop.edges());
    }

    /** Then the line of the result says it already. */
    private static boolean isResultOf(Way.Stop stop) {
        return stop.maker().library().isEmpty()
                && stop.parts().stream()
                        .anyMatch(part -> part.artifact().step() == stop.maker().step());
    }

    /** A way around a step leads through no value that it made; one that it returned may have gone on from before. */
    private String name(ArtifactPart part) {
        boolean isOfAvoided = part.artifact().part() == ArtifactRef.Part.OUTPUT
                && avoided.contains(part.artifact().step());
        isReturned |= isOfAvoided;
        return followed.describe(part) + (isOfAvoided ? "   (returned as it was)" : "");
    }

    private void add(String line, EdgeKind edges) {
        String arrow = lines.isEmpty() ? "   " : "<- ";
        String note = switch (edges) {
            case DATA -> "";
            case ASSUMED -> "   (assumed: nothing is known of what the library does)";
            case CONTROL -> "   (decided on)";
            case COARSE -> "   (not told apart: it may be this, or anything else)";
        };
        if (!line.equals(last) || !note.isEmpty()) {
            lines.add(arrow + line + note);
            last = line;
        }
    }

    static String describe(Origin origin) {
        String text = origin.text().length() <= MOST_OF_TEXT
                ? origin.text()
                : origin.text().substring(0, MOST_OF_TEXT) + "…";
        return origin.place() + " " + origin.position() + (text.isEmpty() ? "" : ": " + text);
    }
}
