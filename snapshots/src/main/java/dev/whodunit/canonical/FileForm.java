package dev.whodunit.canonical;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files and folders: name and content, never where they lie. */
final class FileForm implements Form.Composite {

    private static final Shape SHAPE = Shape.of(Shape.Kind.OBJECT, "File");

    private final KnownFiles known = new KnownFiles();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** A path stays the same, though what lies there may change. */
    @Override
    public Constancy constancy() {
        return Constancy.CONSTANT;
    }

    @Override
    public Cursor open(Object value) {
        Path path = value instanceof File file ? file.toPath() : (Path) value;
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        if (Files.isRegularFile(path)) {
            return regular(path, name);
        }
        String kind = Files.isDirectory(path) ? "directory" : "absent";
        return visitor -> {
            visitor.field(kind);
            visitor.typed(kind, name);
            return true;
        };
    }

    private Cursor regular(Path path, String name) {
        try {
            long size = Files.size(path);
            return Cursor.over(List.of("file", "bytes", "sha256"), new Object[] {name, size, known.sha256(path)});
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static Cursor unreadable(String name, IOException e) {
        return visitor -> {
            visitor.unreadable(
                    "File",
                    "the file " + name + " cannot be read: " + e.getClass().getSimpleName());
            return true;
        };
    }
}
