package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.flow.targets.Shapes;
import dev.whodunit.flow.targets.Stores;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.testing.CompiledSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeScannerTest {

    private static final String SHAPES = "dev/whodunit/flow/targets/Shapes.class";
    private static final String STORES = "dev/whodunit/flow/targets/Stores.class";

    @TempDir
    private Path folder;

    @Test
    void classesOfADirectoryAreMappedInTheOrderOfTheirNames() {
        Path root = ScopeScanner.classPathRoots(Stores.class).get(0);

        PipelineMap map =
                ScopeScanner.scan(List.of(root), name -> name.matches("dev\\.whodunit\\.flow\\.targets\\.S.*"));

        assertThat(map.classes())
                .extracting(MappedClass::name)
                .isSorted()
                .contains(Stores.class.getName(), Shapes.Flight.class.getName())
                .allMatch(name -> name.startsWith("dev.whodunit.flow.targets.S"));
    }

    @Test
    void packageAndModuleDescriptorsAreNoClasses() {
        Path root = ScopeScanner.classPathRoots(Stores.class).get(0);

        PipelineMap map = ScopeScanner.scan(List.of(root), name -> name.startsWith("dev.whodunit.flow.targets"));

        assertThat(map.classes()).extracting(MappedClass::name).noneMatch(name -> name.endsWith("-info"));
    }

    @Test
    void classesOfAJarAreMapped() throws IOException {
        Path jar = jar("app.jar", "", Map.of(SHAPES, ClassFiles.bytesOf(Shapes.class)));

        assertThat(ScopeScanner.scan(List.of(jar), name -> true).classes())
                .containsExactly(ClassFiles.mapped(Shapes.class));
    }

    @Test
    void aMultiReleaseJarGivesTheClassesThatWouldLoad() throws IOException {
        byte[] old =
                CompiledSource.compile("Target", "class Target { int old; }").get("Target");
        byte[] current = CompiledSource.compile("Target", "class Target extends Thread {}")
                .get("Target");
        byte[] future = CompiledSource.compile("Target", "class Target extends Error {}")
                .get("Target");
        Path jar = jar(
                "multi.jar",
                "",
                Map.of(
                        "Target.class", old,
                        "META-INF/versions/9/Target.class", current,
                        "META-INF/versions/999/Target.class", future));

        assertThat(ScopeScanner.scan(List.of(jar), name -> true).classes())
                .extracting(MappedClass::superName)
                .containsExactly("java.lang.Thread");
    }

    @Test
    void theEarlierRootWins() throws IOException {
        byte[] first = CompiledSource.compile("Target", "class Target extends Thread {}")
                .get("Target");
        byte[] second = CompiledSource.compile("Target", "class Target {}").get("Target");
        Path earlier = jar("earlier.jar", "", Map.of("Target.class", first));
        Path later = jar("later.jar", "", Map.of("Target.class", second));

        assertThat(ScopeScanner.scan(List.of(earlier, later), name -> true).classes())
                .containsExactly(ClassMapper.map(first));
    }

    @Test
    void rootsThatHoldNoClassesArePassedOver() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no archive");
        Path missing = folder.resolve("missing.jar");

        assertThat(ScopeScanner.scan(List.of(text, missing), name -> true)).isEqualTo(PipelineMap.EMPTY);
    }

    @Test
    void aBrokenClassIsNamedWithItsPlace() throws IOException {
        Path jar = jar("broken.jar", "", Map.of(STORES, new byte[] {1}));

        assertThatThrownBy(() -> ScopeScanner.scan(List.of(jar), name -> true))
                .isInstanceOf(UnmappableClassException.class)
                .hasMessage("Cannot map " + jar + "!/" + STORES + ": it does not start like a class file."
                        + " Compile the class again, or leave it out of the pipeline's scope.");
    }

    @Test
    void aBrokenClassCanBeLeftOut() throws IOException {
        Path jar = jar("broken.jar", "", Map.of(STORES, new byte[] {1}, SHAPES, ClassFiles.bytesOf(Shapes.class)));
        List<UnmappableClassException> unmappable = new ArrayList<>();

        PipelineMap map = ScopeScanner.scan(List.of(jar), name -> true, unmappable::add);

        assertThat(map.classes()).containsExactly(ClassFiles.mapped(Shapes.class));
        assertThat(unmappable)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains(STORES);
    }

    @Test
    void aBrokenClassOutsideTheScopeIsNotRead() throws IOException {
        Path jar = jar("broken.jar", "", Map.of(STORES, new byte[] {1}));

        assertThat(ScopeScanner.scan(List.of(jar), name -> false)).isEqualTo(PipelineMap.EMPTY);
    }

    @Test
    void theManifestOfAnEmptyJarExtendsTheClassPath() throws IOException {
        Path relative = jar("relative.jar", "", Map.of());
        Path absolute = Files.createDirectory(folder.resolve("with space"));
        Path manifestOnly = jar("surefire.jar", "relative.jar missing.jar " + absolute.toUri(), Map.of());

        assertThat(ClassPath.roots(List.of(), manifestOnly.toString()))
                .containsExactly(manifestOnly, relative, folder.resolve("missing.jar"), absolute);
    }

    @Test
    void manifestsThatReferToEachOtherEnd() throws IOException {
        Path first = jar("first.jar", "second.jar", Map.of());
        Path second = jar("second.jar", "first.jar", Map.of());

        assertThat(ClassPath.roots(List.of(), first.toString())).containsExactly(first, second);
    }

    @Test
    void aLoadedClassBringsItsOwnRoot() {
        assertThat(ClassPath.roots(List.of(Stores.class, String.class), folder.toString()))
                .hasSize(2)
                .last()
                .isEqualTo(folder);
    }

    @Test
    void theClassPathOfThisRunHoldsTheTests() {
        assertThat(ScopeScanner.classPathRoots())
                .contains(ScopeScanner.classPathRoots(Stores.class).get(0));
    }

    private Path jar(String name, String classPath, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                output.putNextEntry(new JarEntry(entry.getKey()));
                output.write(entry.getValue());
            }
        }
        return jar;
    }
}
