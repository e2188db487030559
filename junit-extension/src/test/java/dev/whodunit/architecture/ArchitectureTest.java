package dev.whodunit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
        packages = "dev.whodunit",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutLayoutLibrary.class})
class ArchitectureTest {

    /** It is inside the jar of the report, below a package of ours. */
    static final class WithoutLayoutLibrary implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/report/shaded/");
        }
    }

    /** What each package may know beside the JDK and JSpecify; docs/architecture.md has the same table. */
    private static final Map<String, String> MAY_KNOW = Map.ofEntries(
            entry("naming", ""),
            entry("map", ""),
            entry("run", "map"),
            entry("canonical", "naming, run, Jackson, Commons Codec"),
            entry("recording", "run, map, provenance, Jackson"),
            entry("export", "run, map, dependence, Jackson"),
            entry("provenance", "run, map, Jackson"),
            entry("snapshots", "naming, run, map, recording, Jackson"),
            entry("dependence", "run, map"),
            entry("difference", "Jackson"),
            entry("diagnosis", "naming, run, map, dependence, difference, Jackson"),
            entry("green", "run, map, recording, snapshots, Commons Codec"),
            entry("review", "run, recording, snapshots, difference, diagnosis, Jackson, Commons Codec"),
            entry("manifest", "recording, snapshots, review, Jackson"),
            entry("verification", "run, map, recording, snapshots, green, difference, diagnosis, review"),
            entry(
                    "report",
                    "run, map, provenance, recording, difference, diagnosis, report.html, report.graph, report.chart,"
                            + " report.lineage, report.rows, Jackson"),
            entry("report.chart", "run, report.html, Jackson"),
            entry("report.lineage", "run, dependence, provenance, diagnosis, report.html, Jackson"),
            entry("report.rows", "run, difference, report.html, Jackson"),
            entry("report.graph", "run, map, diagnosis, report.html, ELK"),
            entry("report.html", ""),
            entry("report.opentest", "report, DOM, OpenTest4J"),
            entry("outcomes", "run, provenance, recording, snapshots, difference, diagnosis, review, Jackson"),
            entry("findings", "Jackson, Commons Codec"),
            entry("lines", ""),
            entry("kinds", "run, lines, Jackson"),
            entry("dev.whodunit", "run, kinds, provenance, snapshots"),
            entry(
                    "assertions",
                    "dev.whodunit, run, map, dependence, kinds, provenance, snapshots, Jackson, AssertJ, OpenTest4J"),
            entry("bridge", ""),
            entry("control", "ASM"),
            entry("flow", "run, map, control, ASM"),
            entry("weave", "map, labels, ASM, Byte Buddy"),
            entry("labels", "control, ASM"),
            entry("lineage", "bridge, labels, lines, provenance, ASM, Jackson"),
            entry("record", "run, map, provenance, canonical, bridge, flow, labels, lineage, weave, Commons Codec"),
            entry(
                    "junit",
                    "dev.whodunit, run, provenance, canonical, recording, snapshots, green, diagnosis, review, manifest,"
                            + " verification, report, weave, record,"
                            + " rules, rerun, replay, JUnit, OpenTest4J"),
            entry("rules", "canonical, diagnosis, Jackson"),
            entry("replay", "run, map, canonical, diagnosis"),
            entry("rerun", "run, recording, verification, JUnit, OpenTest4J"),
            entry("agent", "run, provenance, canonical, recording, weave, record, rules"),
            entry(
                    "cli",
                    "run, map, provenance, recording, snapshots, green, export, difference, diagnosis, review, manifest,"
                            + " verification, outcomes, findings, flow, weave, Jackson, picocli"));

    private static final Map<String, String> LIBRARIES = Map.of(
            "ASM", "org.objectweb.asm..",
            "AssertJ", "org.assertj..",
            "Byte Buddy", "net.bytebuddy..",
            "Commons Codec", "org.apache.commons.codec..",
            "DOM", "org.w3c.dom..",
            "ELK", "dev.whodunit.report.shaded..",
            "Jackson", "com.fasterxml.jackson..",
            "JUnit", "org.junit..",
            "OpenTest4J", "org.opentest4j..",
            "picocli", "picocli..");

    @ArchTest
    static void packagesKnowOnlyWhatTheyMay(JavaClasses classes) {
        assertThat(MAY_KNOW.keySet().stream().map(ArchitectureTest::fullName))
                .containsAll(classes.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.startsWith("dev.whodunit.examples"))
                        .collect(Collectors.toSet()));
        MAY_KNOW.forEach((name, known) -> classes()
                .that()
                .resideInAPackage(fullName(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages(name, known)))
                .check(classes));
    }

    /** Tools that look for results which nobody uses tell of assertions that ask nothing. */
    @ArchTest
    static void whatAsksNothingByItselfIsMarked(JavaClasses classes) {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.whodunit.assertions")
                .and()
                .areDeclaredInClassesThat()
                .haveNameMatching(".*(Assert|Assertions|Provider)")
                .and()
                .haveNameMatching("assertThat|then|executedSteps|rows|values|everyElement")
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(CheckReturnValue.class)
                .check(classes);
    }

    private static String[] packages(String self, String known) {
        Stream<String> others = Stream.of(known.split(", ")).filter(name -> !name.isEmpty());
        return Stream.concat(
                        Stream.of("java..", "org.jspecify.annotations", fullName(self)),
                        others.map(name -> LIBRARIES.getOrDefault(name, fullName(name))))
                .toArray(String[]::new);
    }

    private static String fullName(String name) {
        return name.equals("dev.whodunit") ? name : "dev.whodunit." + name;
    }

    @Test
    void theDocumentationHasTheSameTable() throws IOException {
        String documentation = Files.readString(Path.of("../docs/architecture.md"));

        assertThat(MAY_KNOW)
                .allSatisfy((name, known) ->
                        assertThat(documentation).contains("| `" + name + "` | " + cell(known) + " |"));
    }

    private static String cell(String known) {
        return known.isEmpty()
                ? "nothing"
                : Stream.of(known.split(", "))
                        .map(name -> LIBRARIES.containsKey(name) ? name : "`" + name + "`")
                        .collect(Collectors.joining(", "));
    }

    @ArchTest
    static final ArchRule theDiagnosisKnowsNoFileNoClockAndNoSetting = noClasses()
            .that()
            .resideInAPackage("dev.whodunit.diagnosis")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.time..")
                    .or(belongToAnyOf(Runtime.class, File.class, FileReader.class, FileInputStream.class)))
            .orShould()
            .accessTargetWhere(describe(
                    "asks the JVM for anything but a copy or the end of a line",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(System.class)
                            && !Set.of("arraycopy", "lineSeparator").contains(access.getName())));

    @ArchTest
    static final ArchRule aReviewFetchesNothingAndStartsNothing = noClasses()
            .that(resideInAnyPackage("dev.whodunit.review", "dev.whodunit.manifest", "dev.whodunit.snapshots"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "java.awt..", "javax.swing..")
                    .or(belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class)));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.whodunit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineTheAgentAndLinesForBuildServersArePrinted = noClasses()
            .that(resideOutsideOfPackages("dev.whodunit.cli", "dev.whodunit.agent"))
            .and()
            .doNotHaveSimpleName("Attachment")
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
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path sources : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file -> lines.put(file, lines(file)));
                }
            }
        }

        assertThat(lines.keySet().stream().map(file -> file.getName(1).toString()))
                .contains("snapshots", "assertions", "junit-extension", "example-tests", "benchmarks");
        assertThat(lines).allSatisfy((file, count) -> assertThat(count).isLessThanOrEqualTo(300L));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
