package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.difference.Difference.Neighbour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Differences as lines for people: {@code - [17] {…}} for a row that is gone, {@code + [17] {…}} for a new one, {@code ~ [17].delay: 14 → 15
 * (+1, +7.1%) in {"id":7}} for another value.
 *
 * @param width how many columns a line has
 * @param isColoured whether lines have the codes that colour a terminal
 */
public record DifferenceText(int width, boolean isColoured) {

    /** Lines as they stand in messages and files. */
    public static final DifferenceText PLAIN = new DifferenceText(140, false);

    private static final int LEAST_VALUE = 12;
    private static final int LEAST_CONTEXT = 12;

    private record Piece(Ink ink, String text) {}

    /** The first differences, and a line that counts the rest, if there is a rest. */
    public List<String> lines(Differences differences) {
        List<String> lines = new ArrayList<>();
        Place row = Place.ROOT;
        List<Neighbour> context = List.of();
        for (Difference difference : differences.first()) {
            boolean isTold = difference.context().equals(context)
                    && difference.place().row().equals(row);
            lines.add(line(difference, !isTold));
            row = difference.place().row();
            context = difference.context();
        }
        if (differences.rest().count() > 0) {
            lines.add(differences.rest().asRest());
        }
        if (differences.unread() > 0) {
            lines.add("… and " + Totals.number(differences.unread())
                    + (differences.unread() == 1 ? " row that is" : " rows that are")
                    + " different, not looked into");
        }
        if (differences.isBounded() && !differences.isEmpty()) {
            lines.add("(too much is different to pair all rows well: there may be fewer differences)");
        }
        return lines;
    }

    /** One difference as a part of a sentence: the sign in front of it only tells what is gone from what is new. */
    public String sentence(Difference difference) {
        List<Piece> pieces = pieces(difference, false);
        boolean isSignNeeded = difference.kind() == Kind.ADDED || difference.kind() == Kind.REMOVED;
        return paint(isSignNeeded ? pieces : pieces.subList(1, pieces.size()));
    }

    /** The same with what tells which row it is in, if there is anything. */
    public String sentenceWithRow(Difference difference) {
        return sentence(difference) + (difference.context().isEmpty() ? "" : context(difference));
    }

    /** The values alone: {@code 14 → 15 (+1, +7.1%)}, or what came or went. */
    public String values(Difference difference) {
        List<Piece> pieces = pieces(difference, false);
        return paint(pieces.subList(2, pieces.size()));
    }

    private String line(Difference difference, boolean withContext) {
        return paint(pieces(difference, withContext));
    }

    private String paint(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> isColoured ? piece.ink().paint(piece.text()) : piece.text())
                .collect(Collectors.joining());
    }

    private List<Piece> pieces(Difference difference, boolean withContext) {
        return switch (difference.kind()) {
            case ADDED -> single("+ ", difference.after(), difference, Ink.AFTER, withContext);
            case REMOVED -> single("- ", difference.before(), difference, Ink.BEFORE, withContext);
            case MOVED -> moved(difference);
            case REORDERED ->
                List.of(
                        sign("~ "),
                        place(difference, ": "),
                        plain(difference.detail().words()));
            case CHANGED -> changed(difference, withContext);
        };
    }

    private List<Piece> single(String sign, JsonNode value, Difference difference, Ink ink, boolean withContext) {
        Piece place = new Piece(
                ink,
                place(difference, difference.place().isElement() ? " " : ": ").text());
        Piece shown = new Piece(ink, ShownValue.start(value, room(place)));
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(ink, sign), place, shown));
        addContext(pieces, difference, withContext);
        return pieces;
    }

    private List<Piece> moved(Difference difference) {
        Piece place = place(difference, " moved to " + difference.placeNow().step() + ": ");
        return List.of(sign("~ "), place, plain(ShownValue.start(difference.after(), room(place))));
    }

    private int room(Piece place) {
        return Math.max(LEAST_VALUE, width - 2 - DisplayWidth.of(place.text()));
    }

    private List<Piece> changed(Difference difference, boolean withContext) {
        Piece place = place(difference, ": ");
        String words = difference.detail().words();
        Piece detail = plain(words.isEmpty() ? "" : " (" + words + ")");
        Excerpt before = ShownValue.of(difference, true);
        Excerpt after = ShownValue.of(difference, false);
        int room = Math.max(2 * LEAST_VALUE, room(place) - 3 - DisplayWidth.of(detail.text()));
        int forBefore = Math.max(room / 2, room - after.width());
        before = before.cutTo(forBefore);
        after = after.cutTo(Math.max(room / 2, room - before.width()));
        List<Piece> pieces = new ArrayList<>(List.of(
                sign("~ "),
                place,
                new Piece(Ink.BEFORE, before.edge() + before.before()),
                new Piece(Ink.BEFORE_FOCUS, before.focus()),
                new Piece(Ink.BEFORE, before.after() + before.edge()),
                plain(" → "),
                new Piece(Ink.AFTER, after.edge() + after.before()),
                new Piece(Ink.AFTER_FOCUS, after.focus()),
                new Piece(Ink.AFTER, after.after() + after.edge()),
                detail));
        addContext(pieces, difference, withContext);
        return pieces;
    }

    /** As far as there is room for it. */
    private void addContext(List<Piece> pieces, Difference difference, boolean isWanted) {
        if (!isWanted || difference.context().isEmpty()) {
            return;
        }
        String context = context(difference);
        int used =
                pieces.stream().mapToInt(piece -> DisplayWidth.of(piece.text())).sum();
        if (width - used >= Math.max(LEAST_CONTEXT, DisplayWidth.of(context))) {
            pieces.add(new Piece(Ink.CONTEXT, context));
        }
    }

    private static String context(Difference difference) {
        return difference.context().stream()
                .map(DifferenceText::shown)
                .collect(Collectors.joining(",", " in {", ",…}"));
    }

    private static String shown(Neighbour field) {
        return "\"" + VisibleText.of(field.name()) + "\":"
                + VisibleText.of(field.value().toString());
    }

    private static Piece sign(String sign) {
        return new Piece(Ink.SIGN, sign);
    }

    private static Piece plain(String text) {
        return new Piece(Ink.PLAIN, text);
    }

    /** A place that is longer than half a line loses its middle. */
    private Piece place(Difference difference, String end) {
        String place = difference.place().toString();
        String cut = Excerpt.middleCut(place, Math.max(LEAST_VALUE, width / 2));
        return plain(cut.isEmpty() ? "" : cut + end);
    }
}
