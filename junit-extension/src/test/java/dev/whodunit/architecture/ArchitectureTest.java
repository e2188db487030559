package dev.whodunit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.whodunit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] BESIDE_JUNIT = {
        "dev.whodunit.bridge",
        "dev.whodunit.weave",
        "dev.whodunit.flow",
        "dev.whodunit.record",
        "dev.whodunit.agent",
        "dev.whodunit.cli"
    };

    @ArchTest
    static final ArchRule theBridgeKnowsTheJdkOnly = classes()
            .that()
            .resideInAPackage("dev.whodunit.bridge")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.whodunit.bridge", "org.jspecify.annotations"));

    @ArchTest
    static final ArchRule onlyTheJUnitPackageKnowsJUnit = noClasses()
            .that(resideOutsideOfPackages("dev.whodunit.junit", "dev.whodunit.rerun", "dev.whodunit.assertions"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.junit.."));

    @ArchTest
    static final ArchRule theTracerKnowsNothingOfTests = noClasses()
            .that(resideInAnyPackage(BESIDE_JUNIT))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.whodunit.junit", "dev.whodunit.rerun", "dev.whodunit.assertions", "org.assertj..", "org.opentest4j.."));

    @ArchTest
    static final ArchRule theModelKnowsNoTestingAndNoBytecode = noClasses()
            .that(resideOutsideOfPackages(
                    "dev.whodunit.assertions", "dev.whodunit.junit", "dev.whodunit.rerun", "dev.whodunit.weave", "dev.whodunit.flow"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.junit..", "org.assertj..", "net.bytebuddy..", "org.objectweb.asm.."));

    @ArchTest
    static final ArchRule onlyTheWeavingKnowsByteBuddy = noClasses()
            .that(resideOutsideOfPackages("dev.whodunit.weave"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("net.bytebuddy.."));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.whodunit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineAndTheAgentPrint = noClasses()
            .that(resideOutsideOfPackages("dev.whodunit.cli", "dev.whodunit.agent"))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesSayWhatAClassDoes = noClasses()
            .should()
            .haveSimpleNameContaining("Util")
            .orShould()
            .haveSimpleNameContaining("Helper")
            .orShould()
            .haveSimpleNameContaining("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) throws ClassNotFoundException {
        for (String name : classes.stream().map(type -> type.getPackageName()).collect(Collectors.toSet())) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<String, Long> lines = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, ArchitectureTest::lines));

            assertThat(lines)
                    .isNotEmpty()
                    .allSatisfy((file, count) -> assertThat(count).isLessThanOrEqualTo(300L));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
