package dev.whodunit.canonical;

import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Outline;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which values are so large that they have an outline, and how it is read. */
final class Outlines {

    /** Of smaller ones a snapshot has what it takes without. */
    static final int FEWEST_ROWS = 50_000;

    static final long FEWEST_BYTES = 1024 * 1024;

    /** As many lines of an image are a large one. */
    private static final int FEWEST_LINES = 256;

    private static final int PORTION = 64 * 1024;

    private Outlines() {}

    static Optional<Outline> of(Object value, Forms forms) throws IOException {
        Form form = forms.of(value);
        if (form instanceof RedactedForm) {
            return Optional.empty();
        }
        if (form instanceof ImageForm image) {
            return image.size(value) < FEWEST_LINES ? Optional.empty() : RowOutline.of(value, image, forms);
        }
        if (form instanceof FileForm) {
            return ofFile(value instanceof File file ? file.toPath() : (Path) value);
        }
        if (form instanceof Form.Single && (value instanceof byte[] || value instanceof ByteBuffer)) {
            ByteBuffer bytes =
                    value instanceof byte[] array ? ByteBuffer.wrap(array) : ((ByteBuffer) value).duplicate();
            return ofBytes(forms.redactor().bytes(bytes));
        }
        return form instanceof Form.Composite composite && hasManyRows(value, composite)
                ? RowOutline.of(value, composite, forms)
                : Optional.empty();
    }

    /** The rows themselves of a value that has many, as far as they fit into a number of bytes. */
    static Optional<KeptRows> rows(Object value, Forms forms, long mostBytes) {
        Form form = forms.of(value);
        return form instanceof Form.Composite composite
                        && !(form instanceof RedactedForm)
                        && !(form instanceof ImageForm)
                        && hasManyRows(value, composite)
                ? RowTexts.of(value, composite, forms, mostBytes)
                : Optional.empty();
    }

    private static boolean hasManyRows(Object value, Form.Composite form) {
        return switch (form.shape().kind()) {
            case LIST, ORDERED_SET -> form.size(value) >= FEWEST_ROWS;
            case OBJECT, BAG, ORDERED_MAP, MAP, ENTRY, WRAPPER -> false;
        };
    }

    private static Optional<Outline> ofBytes(ByteBuffer bytes) {
        if (bytes.remaining() < FEWEST_BYTES) {
            return Optional.empty();
        }
        ByteOutline outline = new ByteOutline();
        outline.add(bytes);
        return Optional.of(outline.finish());
    }

    private static Optional<Outline> ofFile(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) < FEWEST_BYTES) {
            return Optional.empty();
        }
        ByteOutline outline = new ByteOutline();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] portion = new byte[PORTION];
            for (int read = in.read(portion); read > 0; read = in.read(portion)) {
                outline.add(ByteBuffer.wrap(portion, 0, read));
            }
        }
        return Optional.of(outline.finish());
    }
}
