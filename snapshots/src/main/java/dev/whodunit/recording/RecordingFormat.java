package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.nio.file.Path;

/**
 * Where the parts of a recording lie, and how its JSON is written.
 *
 * @param file the JSON file
 * @param objects path of the folder with the artifacts' contents, relative to the file's folder
 */
record RecordingFormat(Path file, String objects) {

    /** Says what kind of file it is. */
    static final String NAME = "whodunit-recording";

    /** Goes up with every change of the format. */
    static final int VERSION = 8;

    /** The folder of contents of a recording that is a file of its own. */
    static final String BESIDE_FILE = "objects";

    /** The folder of contents of a recording in a folder of its own. */
    static final String BESIDE_FOLDER = "../objects";

    /** Of several runs, since each may be of a quarter of that. */
    private static final long MOST_BYTES_OF_ROWS = 1L << 30;

    // Everything beyond ASCII is escaped: UTF-8 has no room for half a surrogate pair, a Java string has.
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The parts of the recording that is, or will be, at a path: a {@code .json} file, or else a folder. */
    static RecordingFormat at(Path directoryOrFile) {
        Path path = directoryOrFile.toAbsolutePath().normalize();
        return path.toString().endsWith(".json")
                ? new RecordingFormat(path, BESIDE_FILE)
                : new RecordingFormat(path.resolve("recording.json"), BESIDE_FOLDER);
    }

    /** The folder of contents. */
    ObjectFolder objectFolder() {
        return new ObjectFolder(file.resolveSibling(objects).normalize());
    }

    /** The folder of rows of large artifacts, which is the same. */
    RowFolder rowFolder() {
        return new RowFolder(objectFolder().root(), MOST_BYTES_OF_ROWS);
    }
}
