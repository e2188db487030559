package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeValuesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, MEGABYTE, MEGABYTE + 1, 5 * MEGABYTE, 70 * MEGABYTE})
    void bytesAreReadToTheLastOne(int length) {
        byte[] bytes = new byte[length];
        String before = fingerprint(bytes);

        bytes[length - 1] = 1;

        assertThat(fingerprint(bytes)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7})
    void aBufferIsTheBytesThatRemainInIt(int length) {
        byte[] bytes = new byte[length];
        bytes[length / 2] = 1;
        ByteBuffer direct = ByteBuffer.allocateDirect(length).put(bytes).flip();

        assertThat(fingerprint(direct)).isEqualTo(fingerprint(bytes));
        assertThat(direct.position()).isZero();
    }

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        Path file = folder.resolve("large.bin");
        sparse(file, 65L * MEGABYTE, 0);
        String before = fingerprint(file);

        sparse(file, 65L * MEGABYTE, 1);

        assertThat(fingerprint(file)).isNotEqualTo(before);
    }

    @Test
    void aLargeFileThatIsWrittenAgainAtOnceIsReadAgain() throws IOException {
        Path file = folder.resolve("large.bin");
        sparse(file, 2L * MEGABYTE, 0);
        FileTime time = Files.getLastModifiedTime(file);
        String before = fingerprint(file);

        sparse(file, 2L * MEGABYTE, 1);
        Files.setLastModifiedTime(file, time);

        assertThat(fingerprint(file)).isNotEqualTo(before);
    }

    @Test
    void aLargeFileThatWasWrittenLongAgoIsReadOnceForAllThatAreGivenIt() throws IOException {
        Path file = folder.resolve("large.bin");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        sparse(file, 2L * MEGABYTE, 0);
        Files.setLastModifiedTime(file, longAgo);
        String before = fingerprint(file);

        sparse(file, 2L * MEGABYTE, 1);
        Files.setLastModifiedTime(file, longAgo);
        String notSeen = fingerprint(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_001_000L));

        assertThat(notSeen).isEqualTo(before);
        assertThat(fingerprint(file)).isNotEqualTo(before);
    }

    @Test
    void anImageIsItsPixels() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        String before = fingerprint(image);
        assertThat(fingerprint(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR)))
                .isEqualTo(before);

        image.setRGB(639, 479, 0x010000);

        assertThat(fingerprint(image)).isNotEqualTo(before);
        assertThat(fingerprint(new BufferedImage(480, 640, BufferedImage.TYPE_INT_RGB)))
                .isNotEqualTo(before);
    }

    private static void sparse(Path path, long length, int last) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
            file.seek(length - 1);
            file.write(last);
        }
    }
}
