package dev.whodunit.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.JarLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that nobody wrote for this: whatever compilers make of it, the JVM takes it woven. */
class LabelledLibrariesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CSVFormat.class,
                Hex.class,
                com.fasterxml.jackson.core.JsonFactory.class,
                com.fasterxml.jackson.databind.ObjectMapper.class,
                net.bytebuddy.ByteBuddy.class,
                Assertions.class
            })
    void allClassesOfALibraryAreVerifiedWoven(Class<?> ofLibrary) {
        AtomicInteger woven = new AtomicInteger();
        JarLoader plain = new JarLoader(ofLibrary, bytes -> bytes);
        LabelledClass weaver = new LabelledClass(plain::has, new LabelNumbers(), plain.getParent());
        JarLoader loader = new JarLoader(ofLibrary, bytes -> {
            woven.incrementAndGet();
            return weaver.weave(bytes, notice -> {});
        });

        assertThat(loader.unverified()).isEmpty();
        assertThat(woven).hasValueGreaterThan(10);
    }
}
