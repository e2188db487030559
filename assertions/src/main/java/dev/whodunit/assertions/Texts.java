package dev.whodunit.assertions;

import dev.whodunit.run.Artifact;
import java.util.Locale;

/** Small pieces of text that several messages share. */
final class Texts {

    private static final int MOST_OF_PREVIEW = 120;

    private Texts() {}

    /** {@code 1,987}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code List<Flight> of 1,987}. */
    static String typeAndSize(Artifact artifact) {
        return artifact.size() < 0 ? artifact.type() : artifact.type() + " of " + count(artifact.size());
    }

    /** The preview, cut so that a line stays readable. */
    static String preview(Artifact artifact) {
        String preview = artifact.preview();
        return preview.length() <= MOST_OF_PREVIEW ? preview : preview.substring(0, MOST_OF_PREVIEW) + "…";
    }
}
