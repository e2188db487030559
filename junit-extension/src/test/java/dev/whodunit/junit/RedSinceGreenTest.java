package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A suite whose code changes between two builds, as it does at work. */
@Tag("any-jdk")
class RedSinceGreenTest {

    private static final String SHOP = """
            package shop;
            import org.junit.jupiter.api.Assertions;
            import org.junit.jupiter.api.RepeatedTest;
            import org.junit.jupiter.api.Test;
            class ShopTest {
                private static int taken;
                @Test
                void adds() {
                    Assertions.assertEquals(10_100, Shop.total(100));
                }
                @RepeatedTest(2)
                void takes() {
                    Shop.price(1);
                    Assertions.assertEquals(0, taken);
                    taken += Integer.getInteger("shop.taken", 0);
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

    @TempDir
    Path folder;

    private String classes = "classes";

    @BeforeEach
    void passes() {
        Jvm green = suite(SHOP);

        assertThat(green.exitCode()).as(green.out()).isZero();
        assertThat(green.err()).isEmpty();
    }

    @Test
    void theCallIsFoundThatBehavesDifferentlyAlthoughOnlyFirstOnesWereRecorded() {
        assertThat(suite(SHOP.replace("return 2 * article;", "return article == 90 ? 7 : 2 * article;"))
                        .out())
                .contains("expected: <10100> but was: <9927>")
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .contains("result 180 → 7")
                .contains("its code changed");
    }

    @Test
    void nothingIsLeftOfTheClassFilesOfThenThatWereUnpacked() throws IOException {
        assertThat(suite(SHOP.replace("10_100", "10_101")).out())
                .contains("It passes on the class files of the last green run");

        try (Stream<Path> left = Files.walk(folder.resolve("whodunit").resolve("green-code"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void whereTheTestChangedItIsSaidThatThePipelineDidNot() {
        assertThat(suite(SHOP.replace("10_100", "10_101")).out())
                .contains("nothing in \"shop.Shop\" behaves differently")
                .contains(
                        "It passes on the class files of the last green run: what makes it fail is in the test, in code that"
                                + " is not traced, or in a file beside the class files.");
    }

    @Test
    void whereTheClassFilesOfThenFailAsWellItIsSaidThatTheyAreNotTheReason() {
        assertThat(suite(SHOP, "-Dshop.factor=3").out()).contains("passed 3");
        String reading = SHOP.replace("2 * article", "Integer.getInteger(\"shop.factor\", 2) * article");
        suite(reading);

        assertThat(suite(reading, "-Dshop.factor=3").out())
                .contains("1 function behaves differently: Shop.price")
                .contains("result 2 → 3")
                .contains(
                        "The test, alone, fails on the class files of the last green run as well, and in the same way: unless"
                                + " that has another reason, what makes it fail is not in the code.")
                .contains("Of each function the first executions were compared, without calls of libraries and without"
                        + " fields.");
    }

    @Test
    void whereTheClassFilesOfThenFailInAnotherWayItIsSaidThatThisProvesNothing() {
        String reading = SHOP.replace("2 * article", "Integer.getInteger(\"shop.factor\", 2) * article");
        suite(reading);
        String other = reading.replace(
                "return Integer", "if (article > 99) throw new ArithmeticException(\"no\\nstock\"); return Integer");

        assertThat(suite(other, "-Dshop.factor=3").out())
                .contains(
                        "The test, alone, fails on the class files of the last green run as well, but in another way, which says"
                                + " nothing of why it fails now. Then: org.opentest4j.AssertionFailedError: expected: <10100> but was:"
                                + " <15150>; now: java.lang.ArithmeticException: no stock.");
    }

    @Test
    void whereTheTestPassesAloneItIsSaidThatChanceOrOtherTestsMatter() {
        assertThat(suite(SHOP, "-Dshop.taken=1").out())
                .contains("nothing in \"shop.Shop\" behaves differently")
                .contains(
                        "Run alone once more, the test passes on the same code: it depends on chance, on time or on tests that ran"
                                + " before it.");
    }

    @Test
    void whereAnAssumptionEndsTheTestAloneItIsNotSaidThatItPasses() {
        String assuming = SHOP.replace(
                "taken += Integer.getInteger(\"shop.taken\", 0);",
                "taken += Integer.getInteger(\"shop.taken\", 0); org.junit.jupiter.api.Assumptions.assumeTrue(taken == 0);");
        suite(assuming);

        assertThat(suite(assuming, "-Dshop.taken=1").out())
                .contains("expected: <0> but was: <1>")
                .contains("The test was not run again in depth: an assumption ended it there, see ")
                .doesNotContain("passes on the same code");
    }

    @Test
    void whereTheClassFilesWereNotKeptItIsSaidHowFineTheRecordIs() {
        suite(SHOP, "-Dwhodunit.green.megabytes=1");

        assertThat(suite(SHOP.replace("2 * article", "3 * article")).out())
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .contains(
                        "The test was not run again on the class files of its last green run: its class files were not kept,"
                                + " since they take ")
                .contains("Of each function the first executions were compared, without calls of libraries and without"
                        + " fields.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesOfFilesAndSettingsMayHaveLineBreaks() {
        classes = "my\n\"classes\"";
        suite(SHOP, "-Dshop.note=one\ntwo");

        assertThat(suite(SHOP.replace("2 * article", "3 * article"), "-Dshop.note=one\ntwo")
                        .out())
                .contains("1 function behaves differently: Shop.price (ShopTest.java:")
                .doesNotContain("was not run again", "first executions");
    }

    private Jvm suite(String source, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(TestCaseProgram.class.getName());
        arguments.add("shop.ShopTest");
        return run(source, arguments);
    }

    private Jvm run(String source, List<String> more) {
        Path built = Jvm.classFolder(folder.resolve(classes), "shop.ShopTest", source, "-g", "-cp", Jvm.classPath());
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true", // else a JVM of its own attaches
                "-Djunit.jupiter.extensions.autodetection.enabled=true",
                "-Dwhodunit.trace=shop.Shop",
                "-Dwhodunit.green=" + folder.resolve("green"),
                "-Dwhodunit.directory=" + folder.resolve("whodunit")));
        arguments.addAll(more);
        return Jvm.run(folder, List.of(built), Map.of("CI", ""), arguments.toArray(String[]::new));
    }
}
