package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.weave.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Soundex;
import org.junit.jupiter.api.Test;

/** Libraries that others wrote, traced as if they were the pipeline: they must give what they give untraced. */
class LibrariesTest {

    private static final Path DATA = Path.of("../example-tests/src/main/resources/dev/whodunit/examples/data");

    @Test
    void commonsCodecGivesTheSame() throws Exception {
        assertSame(Encodings.class, "org.apache.commons.codec.");
    }

    @Test
    void jacksonGivesTheSame() throws Exception {
        assertSame(Json.class, "com.fasterxml.jackson.core.");
    }

    private static void assertSame(Class<? extends Callable<Object>> program, String packages) throws Exception {
        Object plain = run(program, packages);
        Scope scope = Scope.of(packages + ".");
        try (OpenRun open = Tracer.start().open(scope, Budget.DEFAULT)) {
            Object traced = run(program, packages);
            open.suspend();
            Recording recording = open.recording(new RunIdentity("run", "run", "call", "run", "run"));

            assertThat(traced).isEqualTo(plain);
            assertThat(recording.steps()).hasSizeGreaterThan(100);
            assertThat(recording.notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.RECORDER);
        }
    }

    private static Object run(Class<? extends Callable<Object>> program, String packages) throws Exception {
        ClassLoader loader = new ChildFirstLoader(
                program.getClassLoader(),
                name -> name.startsWith(packages) || name.startsWith(LibrariesTest.class.getName()));
        var constructor = loader.loadClass(program.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((Callable<?>) constructor.newInstance()).call();
    }

    static final class Encodings implements Callable<Object> {

        @Override
        public Object call() throws Exception {
            List<String> results = new ArrayList<>();
            for (String line : Files.readAllLines(DATA.resolve("airports.csv")).subList(0, 15)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                results.add(Base64.encodeBase64String(bytes));
                results.add(new String(Base64.decodeBase64(Base64.encodeBase64(bytes)), StandardCharsets.UTF_8));
                results.add(new Base32().encodeToString(bytes));
                results.add(Hex.encodeHexString(bytes));
                results.add(DigestUtils.sha256Hex(bytes) + MurmurHash3.hash32x86(bytes));
                String word = line.replaceAll("[^A-Za-z]", "");
                results.add(new Soundex().encode(word) + new DoubleMetaphone().encode(word));
            }
            return results;
        }
    }

    static final class Json implements Callable<Object> {

        @Override
        public Object call() throws Exception {
            byte[] text = Files.readAllBytes(DATA.resolve("earthquakes.json"));
            var factory = new JsonFactory();
            List<Object> results = new ArrayList<>();
            try (var parser = factory.createParser(text)) {
                for (int i = 0; i < 400 && parser.nextToken() != null; i++) {
                    results.add(parser.currentToken().name() + parser.getText());
                }
            }
            return results;
        }
    }
}
