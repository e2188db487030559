package dev.whodunit.assertions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a file as it was when it was recorded.
 *
 * <pre>{@code
 * assertThat(run).file("report").hasFileName("report.csv").hasSize(1_204);    // passes
 * }</pre>
 */
public class FileAssert extends AbstractKindAssert<FileAssert> {

    static final AssertKind<FileAssert, RecordedArtifact> KIND =
            new AssertKind<>(FileAssert.class, RecordedArtifact.class, FileAssert::new);

    /** @param actual the file */
    public FileAssert(@Nullable RecordedArtifact actual) {
        super(actual, FileAssert.class);
    }

    /** Fails unless the last part of its path is this one; where it lies is not recorded. */
    public FileAssert hasFileName(String expected) {
        return checkContent(content -> {
            String name = content.text("file")
                    .or(() -> content.text("directory"))
                    .or(() -> content.text("absent"))
                    .orElse("");
            return name.equals(expected)
                    ? Optional.empty()
                    : Optional.of(KindMessages.wrong("The name of " + actual, shown(expected), shown(name)));
        });
    }

    /** Fails unless it was a file of this many bytes. */
    public FileAssert hasSize(long bytes) {
        return checkContent(content -> {
            Optional<Long> size = content.count("bytes");
            return size.isPresent() && size.get() == bytes
                    ? Optional.empty()
                    : Optional.of(KindMessages.wrong(
                            "The size of " + actual,
                            Texts.count(bytes) + " bytes",
                            size.map(each -> Texts.count(each) + " bytes").orElse("not defined: it was no file")));
        });
    }
}
