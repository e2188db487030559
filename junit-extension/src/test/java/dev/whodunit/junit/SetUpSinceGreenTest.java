package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suite in which what comes before or after tests fails, once the code has changed. */
@Tag("any-jdk") // which JDK runs such a suite makes no difference to what is told
class SetUpSinceGreenTest {

    private static final String SHOP = """
            package shop;
            import java.nio.file.*;
            import org.junit.jupiter.api.*;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            @TestInstance(TestInstance.Lifecycle.PER_METHOD)
            class ShopTest {
                static int tests;
                // members
                @Test
                void runs() throws Exception {
                    tests++;
                    Files.writeString(Path.of(System.getProperty("shop.tests")), "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
            class Shop {
                static int total(int articles) {
                    int total = 0;
                    for (int i = 1; i <= articles; i++) {
                        total += price(i);
                    }
                    return total;
                }
                static int price(int article) {
                    return 2 * article;
                }
            }
            """;

    private static final String CHECKS = "{ assertEquals(10_100, Shop.total(100)); }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PER_METHOD, ShopTest()",
        "PER_METHOD, @AfterEach void it()",
        "PER_METHOD, @BeforeAll static void it()",
        "PER_CLASS, ShopTest()"
    })
    void whatFailsBeforeOrAfterATestIsComparedInDepth(String lifecycle, String member) {
        String source = with(member + " throws Exception " + CHECKS, lifecycle);
        passes(source);

        assertThat(failure(source.replace("return 2 * article;", "return article == 90 ? 7 : 2 * article;")))
                .contains("expected: <10100> but was: <9927>")
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .contains("result 180 → 7")
                .contains("its code changed")
                .doesNotContain("first executions");
    }

    @Test
    void testsOfAClassAreNotRunAgainForItsSetUp() {
        String source = with("@BeforeAll static void it() " + CHECKS
                + "@AfterAll static void needsTests() { assertEquals(1, tests); }");
        passes(source);
        assertThat(folder.resolve("tests.txt")).hasContent("x");

        String failure = failure(source.replace("2 * article", "3 * article"));

        assertThat(failure)
                .contains("1 function behaves differently: Shop.price")
                .doesNotContain("fails on the class files");
        assertThat(folder.resolve("tests.txt")).hasContent("x");
    }

    @Test
    void theSetUpOfAClassThatChangedItselfIsTold() {
        String source = with("@BeforeAll static void it() " + CHECKS);
        passes(source);

        assertThat(failure(source.replace("10_100", "10_101")))
                .contains("nothing in \"shop.Shop\" behaves differently before and after the tests of the class, and no"
                        + " setting of the JVM and no library is another one. It passes on the class files of the last green"
                        + " run: what makes it fail is in the set-up of the class, in code that is not traced, or in a file"
                        + " beside the class files.");
    }

    @Test
    void whatFailsAfterAllTestsIsComparedAsItWasRecorded() {
        String source = with("@AfterAll static void it() " + CHECKS);
        passes(source);

        assertThat(failure(source.replace("2 * article", "3 * article")))
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .contains("result 2 → 3")
                .contains("The class was not run again in depth: what fails after its tests may need what they left.")
                .contains("Of each function the first executions were compared, without calls of libraries and without"
                        + " fields.");
    }

    @Test
    void whatFailsAfterAllTestsIsNotSaidToPassWhereNoneBegan() {
        // one instance for all tests: else JUnit makes one for a disabled test, too, and that counts as its beginning
        String source =
                with("@AfterAll void it() " + CHECKS, "PER_CLASS").replace("@Test\n", "@Disabled @Test\n") + """
                class OtherTest {
                    @Test
                    void passes() {}
                }
                """;
        passes(source, "shop.OtherTest");

        assertThat(failure(source.replace("2 * article", "3 * article"), "shop.OtherTest"))
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .contains("The class was not run again in depth: what fails after its tests may need what they left.")
                .doesNotContain("passes on the same code");
    }

    @Test
    void whereNothingDiffersAfterAllTestsItIsSaidWhatWasCompared() {
        String source = with("@AfterAll static void it() { Shop.total(2); assertEquals(1, tests); }");
        passes(source);

        assertThat(failure(source.replace("tests++", "tests += 2")))
                .contains("nothing in \"shop.Shop\" behaves differently before and after the tests of the class, and no"
                        + " setting of the JVM and no library is another one. The class was not run again in depth: what"
                        + " fails after its tests may need what they left. Of each function the first executions were"
                        + " compared");
    }

    private static String with(String member) {
        return with(member, "PER_METHOD");
    }

    private static String with(String member, String lifecycle) {
        return SHOP.replace("// members", member).replace("PER_METHOD", lifecycle);
    }

    private void passes(String source, String... more) {
        Jvm green = run(source, more);

        assertThat(green.exitCode()).as(green.out()).isZero();
        assertThat(green.err()).isEmpty();
    }

    private String failure(String source, String... more) {
        Jvm red = run(source, more);

        assertThat(red.exitCode()).isNotZero();
        assertThat(red.err()).isEmpty();
        return red.out();
    }

    private Jvm run(String source, String... more) {
        Path classes =
                Jvm.classFolder(folder.resolve("classes"), "shop.ShopTest", source, "-g", "-cp", Jvm.classPath());
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true", // else a JVM of its own attaches
                "-Djunit.jupiter.extensions.autodetection.enabled=true",
                "-Dshop.tests=" + folder.resolve("tests.txt"),
                "-Dwhodunit.trace=shop.Shop",
                "-Dwhodunit.green=" + folder.resolve("green"),
                "-Dwhodunit.directory=" + folder.resolve("whodunit")));
        arguments.addAll(List.of(TestCaseProgram.class.getName(), "shop.ShopTest"));
        arguments.addAll(List.of(more));
        return Jvm.run(folder, List.of(classes), Map.of("CI", ""), arguments.toArray(String[]::new));
    }
}
