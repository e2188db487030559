package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.labels.LabelledClass;
import dev.whodunit.record.Tracer;
import dev.whodunit.testing.JarLoader;
import dev.whodunit.testing.Jvm;
import groovy.lang.Closure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kotlin.sequences.Sequence;
import kotlinx.coroutines.Job;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import scala.collection.immutable.Vector;
import tech.tablesaw.api.Table;

/**
 * Code that nobody wrote for this, of four compilers: the JVM takes every class of it woven. In a JVM of its own, since other tests trace some
 * of these libraries, and what they define here would be woven twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WovenLibrariesTest {

    /** How classes are woven. */
    private enum Kind {
        LIGHT,
        WITH_EVENTS,
        WITH_EVENTS_AND_LABELS
    }

    private final Map<String, String> found = new TreeMap<>();

    static List<Class<?>> libraries() {
        return List.of(
                CSVFormat.class, Gson.class, Table.class, Sequence.class, Job.class, Vector.class, Closure.class);
    }

    @BeforeAll
    void weaveAll(@TempDir Path folder) {
        Jvm jvm = Jvm.run(
                folder,
                List.of(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xverify:all",
                "-Xmx1g",
                WovenLibrariesTest.class.getName());

        assertThat(jvm.exitCode()).as(jvm.err()).isZero();
        jvm.out().lines().forEach(line -> found.put(line.replaceAll(":.*", ""), line.replaceAll("^[^:]*: ", "")));
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedLightlyWoven(Class<?> ofLibrary) {
        assertThat(found.get(Kind.LIGHT + " " + ofLibrary.getName())).isEqualTo("all");
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedWithEvents(Class<?> ofLibrary) {
        assertThat(found.get(Kind.WITH_EVENTS + " " + ofLibrary.getName())).isEqualTo("all");
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedWithEventsAndLabels(Class<?> ofLibrary) {
        assertThat(found.get(Kind.WITH_EVENTS_AND_LABELS + " " + ofLibrary.getName()))
                .isEqualTo("all");
    }

    /** Prints for each library and each kind whether all of its classes are verified. */
    public static void main(String[] args) {
        Tracer.start(); // defines the bridge
        for (Class<?> library : libraries()) {
            for (Kind kind : Kind.values()) {
                System.out.println(kind + " " + library.getName() + ": " + new Woven(library, kind).result());
            }
        }
    }

    /** The classes of one library, woven. */
    private static final class Woven {

        private final Class<?> library;
        private final Kind kind;
        private final TreeMap<String, String> untouched = new TreeMap<>();
        private int woven;

        Woven(Class<?> library, Kind kind) {
            this.library = library;
            this.kind = kind;
        }

        String result() {
            List<String> unverified =
                    loader(library, kind == Kind.WITH_EVENTS_AND_LABELS, depth()).unverified().stream()
                            .map(message -> message.replaceAll("\\R", " "))
                            .toList();
            return unverified.isEmpty() && untouched.isEmpty() && woven > 10
                    ? "all"
                    : woven + " woven, unverified " + unverified + ", untouched " + untouched;
        }

        private Depth depth() {
            return kind == Kind.LIGHT ? Depth.LIGHT : Depth.DEEP;
        }

        private JarLoader loader(Class<?> ofLibrary, boolean withLabels, Depth depth) {
            MethodRegistry registry = new MethodRegistry();
            LabelNumbers numbers = new LabelNumbers();
            ClassLoader files = ofLibrary.getClassLoader();
            JarLoader names = new JarLoader(ofLibrary, bytes -> bytes);
            ScopeIndex scope = new ScopeIndex(files, name -> names.has(name.replace('.', '/')));
            return new JarLoader(ofLibrary, bytes -> {
                String name = new ClassReader(bytes).getClassName().replace('/', '.');
                ClassWeaver weaver = new ClassWeaver(
                        scope,
                        registry,
                        withLabels ? Optional.of(new LabelledClass(names::has, numbers, files)) : Optional.empty(),
                        depth);
                byte[] result = weaver.weave(bytes, new ClassOrigin(name, bytes, ""));
                weaver.untouched().forEach((method, reason) -> untouched.put(name + "." + method, reason));
                woven++;
                return result;
            });
        }
    }
}
