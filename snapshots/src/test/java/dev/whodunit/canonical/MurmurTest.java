package dev.whodunit.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

class MurmurTest {

    private final Random random = new Random(7);

    @Test
    void theHashIsThatOfTheLibraryForEveryLength() {
        byte[] bytes = new byte[300];
        for (int length = 0; length <= 256; length++) {
            random.nextBytes(bytes);
            int from = random.nextInt(bytes.length - length);

            assertThat(Murmur.hash(bytes, from, length))
                    .as("of %s bytes", length)
                    .containsExactly(MurmurHash3.hash128x64(bytes, from, length, 0));
        }
    }
}
