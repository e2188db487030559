package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.labels.LabelledClass;
import dev.whodunit.record.Tracer;
import dev.whodunit.testing.JarLoader;
import groovy.lang.Closure;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kotlin.sequences.Sequence;
import kotlinx.coroutines.Job;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import scala.collection.immutable.Vector;
import tech.tablesaw.api.Table;

/** Code that nobody wrote for this, of four compilers: the JVM takes every class of it woven. */
class WovenLibrariesTest {

    private final TreeMap<String, String> untouched = new TreeMap<>();
    private int woven;

    static List<Class<?>> libraries() {
        return List.of(
                CSVFormat.class, Gson.class, Table.class, Sequence.class, Job.class, Vector.class, Closure.class);
    }

    @BeforeAll
    static void defineTheBridge() {
        Tracer.start();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedLightlyWoven(Class<?> ofLibrary) {
        assertThat(loader(ofLibrary, false, Depth.LIGHT).unverified()).isEmpty();
        assertThat(untouched).isEmpty();
        assertThat(woven).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedWithEvents(Class<?> ofLibrary) {
        assertThat(loader(ofLibrary, false, Depth.DEEP).unverified()).isEmpty();
        assertThat(untouched).isEmpty();
        assertThat(woven).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void allClassesOfALibraryAreVerifiedWithEventsAndLabels(Class<?> ofLibrary) {
        assertThat(loader(ofLibrary, true, Depth.DEEP).unverified()).isEmpty();
        assertThat(untouched).isEmpty();
        assertThat(woven).isGreaterThan(10);
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
