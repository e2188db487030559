package dev.whodunit.kinds;

import java.util.Optional;
import java.util.stream.Stream;

/** What an artifact is to those who think in data. */
public enum ArtifactKind {
    /** Rows and columns. */
    TABLE("table"),
    /** One column of a table. */
    COLUMN("column"),
    /** What was learned from data. */
    MODEL("model"),
    /** What an agent or a chat remembers. */
    AGENT_STATE("agent state"),
    /** What a language model is asked. */
    PROMPT("prompt"),
    /** What a language model answers. */
    ANSWER("answer"),
    /** A number that says how good something is. */
    METRIC("metric"),
    /** A file or a folder. */
    FILE("file");

    private final String text;

    ArtifactKind(String text) {
        this.text = text;
    }

    /** The kind that files of artifact kinds call so. */
    static Optional<ArtifactKind> named(String text) {
        return Stream.of(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    /** As it is called in files of artifact kinds, and in messages: {@code agent state}. */
    @Override
    public String toString() {
        return text;
    }
}
