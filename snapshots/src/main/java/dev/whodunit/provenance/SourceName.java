package dev.whodunit.provenance;

/**
 * What somebody calls a source: {@code file:docs} is what was read in a file or a folder, {@code artifact:docs} an artifact of the
 * pipeline, and {@code docs} either.
 *
 * @param text the name itself
 * @param mayBeFile whether it can be what was read
 * @param mayBeArtifact whether it can be an artifact
 */
public record SourceName(String text, boolean mayBeFile, boolean mayBeArtifact) {

    private static final String FILE = "file:";
    private static final String ARTIFACT = "artifact:";

    /** Reads what somebody has written. */
    public static SourceName of(String written) {
        if (written.startsWith(FILE)) {
            return new SourceName(written.substring(FILE.length()), true, false);
        }
        return written.startsWith(ARTIFACT)
                ? new SourceName(written.substring(ARTIFACT.length()), false, true)
                : new SourceName(written, true, true);
    }

    /** How to say which of both is meant. */
    public String choice() {
        return "Write \"" + FILE + text + "\" for what was read, and \"" + ARTIFACT + text + "\" for the artifact.";
    }
}
