package dev.whodunit.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.whodunit.report", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule HTML_KNOWS_NOTHING_OF_RUNS = classes()
            .that()
            .resideInAPackage("dev.whodunit.report.html")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "dev.whodunit.report.html");

    @ArchTest
    static final ArchRule THE_LAYOUT_LIBRARY_IS_KNOWN_IN_ONE_PLACE = classes()
            .that()
            .resideInAPackage("dev.whodunit.report..")
            .and()
            .doNotHaveSimpleName("LayeredLayout")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.eclipse..", "com.google..");

    @ArchTest
    static final ArchRule PICTURES_KNOW_NOTHING_OF_PAGES = classes()
            .that()
            .resideInAPackage("dev.whodunit.report.graph")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("dev.whodunit.report", "com.fasterxml..");
}
