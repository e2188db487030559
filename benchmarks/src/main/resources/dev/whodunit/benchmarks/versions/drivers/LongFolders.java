package drivers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What is in an archive with a folder that has a long name. */
public final class LongFolders {

    public List<String> run() throws IOException {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(archive()))) {
            for (TarArchiveEntry entry = in.getNextTarEntry(); entry != null; entry = in.getNextTarEntry()) {
                names.add(entry.getName() + " " + entry.getSize());
            }
        }
        return names;
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (String folder : List.of("photos", "photos/" + "summer-".repeat(16))) {
                out.putArchiveEntry(dated(new TarArchiveEntry(folder, TarConstants.LF_DIR)));
                out.closeArchiveEntry();
            }
            byte[] text = "Hello".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry file = dated(new TarArchiveEntry("photos/index.txt"));
            file.setSize(text.length);
            out.putArchiveEntry(file);
            out.write(text);
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static TarArchiveEntry dated(TarArchiveEntry entry) {
        entry.setModTime(1_000_000_000_000L);
        return entry;
    }
}
