package dev.whodunit.provenance;

/**
 * Where a value came into the pipeline.
 *
 * @param place what was read, such as the name of a file, or the method that was given it
 * @param position where in it: {@code [17].delay} is a field of the 18th element, {@code [12]:4-9} some characters of the 13th
 *     line, {@code #1} the second argument, {@code *} anywhere
 * @param text what was read there, as far as it is known: of some characters all of the line; {@code ""} if it is not
 */
public record Origin(String place, String position, String text) {

    /** How a test or a reader names it: {@code people.csv[2].email}, {@code config.json Config[0].rates}. */
    public String name() {
        boolean runsOn = !position.isEmpty() && Character.isJavaIdentifierPart(position.charAt(0));
        return place + (runsOn ? " " : "") + position;
    }
}
