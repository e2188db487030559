package dev.whodunit.junit;

import static dev.whodunit.junit.CompiledShop.LAST_PARAMETER;
import static dev.whodunit.junit.CompiledShop.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.whodunit.manifest.Pruning;
import dev.whodunit.manifest.Pruning.Successor;
import dev.whodunit.manifest.SnapshotState;
import dev.whodunit.snapshots.AcceptedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots that no test asks for are taken away, or moved to the test that is called otherwise now. */
class PrunedSnapshotsTest {

    private static final String RENAMED =
            TESTS.replace("void total(", "void sum(").replace("Shop.total(1)", "Shop.total(2)");

    @TempDir
    Path folder;

    private CompiledShop shop;

    @BeforeEach
    void acceptAll() throws Exception {
        shop = new CompiledShop(folder);
        shop.compile("shop.ShopTest", TESTS);
        shop.run();
    }

    @Test
    void theSnapshotOfATestThatIsCalledOtherwiseNowIsMovedToIt() throws Exception {
        String before = Files.readString(shop.snapshot("total"));
        shop.compile("shop.ShopTest", TESTS.replace("void total(", "void sum("));
        shop.run(Map.of("whodunit.update", "auto"), selectClass(shop.load("shop.ShopTest")));

        assertThat(shop.prune())
                .singleElement()
                .satisfies(pruned -> assertThat(pruned.successor()).contains(new Successor("shop.ShopTest#sum", true)));
        assertThat(shop.snapshot("total")).doesNotExist();
        assertThat(AcceptedFiles.content(Files.readString(shop.snapshot("sum"))))
                .isEqualTo(AcceptedFiles.content(before))
                .isPresent();
        assertThat(shop.run(Map.of("whodunit.update", "none"), selectClass(shop.load("shop.ShopTest")))
                        .failures())
                .isEmpty();
    }

    @Test
    void whereATestThatIsCalledOtherwiseNowGivesOtherValuesItsSnapshotIsMovedAsItWasAccepted() throws Exception {
        String before = Files.readString(shop.snapshot("total"));
        shop.compile("shop.ShopTest", RENAMED);
        shop.run(Map.of("whodunit.update", "auto"), selectClass(shop.load("shop.ShopTest")));

        assertThat(shop.prune())
                .singleElement()
                .satisfies(
                        pruned -> assertThat(pruned.successor()).contains(new Successor("shop.ShopTest#sum", false)));
        assertThat(shop.snapshot("total")).doesNotExist();
        assertThat(AcceptedFiles.content(Files.readString(shop.snapshot("sum"))))
                .isEqualTo(AcceptedFiles.content(before))
                .isPresent();
        assertThat(shop.run(Map.of("whodunit.update", "none"), selectClass(shop.load("shop.ShopTest")))
                        .failures())
                .contains("Shop was given something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two others are gone that took the same steps
                "@ParameterizedTest>>>>@ValueSource(ints = {3, 4})>>>>",
                // another one is new that takes the same steps
                "@TestFactory>>>>@Test void more(PipelineRun run) { Shop.total(9); assertThat(run).matchesSnapshot(); } @TestFactory"
            })
    void whereTwoTestsMayBeItNobodyIsTakenForIt(String change) throws Exception {
        String source = RENAMED;
        String[] parts = change.split(">>>>", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            source = source.replace(parts[i], parts[i + 1]);
        }
        shop.compile("shop.ShopTest", source);
        shop.run(Map.of("whodunit.update", "auto"), selectClass(shop.load("shop.ShopTest")));

        assertThat(shop.prune())
                .isNotEmpty()
                .allSatisfy(pruned -> assertThat(pruned.successor()).isEmpty());
        assertThat(shop.snapshot("sum")).doesNotExist();
    }

    @Test
    void theSnapshotsOfAClassThatIsCalledOtherwiseNowAreMovedToIt() throws Exception {
        shop.delete("target/test-classes/shop/ShopTest.class");
        shop.compile("shop.StoreTest", TESTS.replace("ShopTest", "StoreTest"));
        shop.run(Map.of("whodunit.update", "auto"), selectClass(shop.load("shop.StoreTest")));

        assertThat(shop.prune())
                .extracting(pruned -> pruned.successor().map(Successor::key).orElse(""))
                .containsExactly(
                        "shop.StoreTest#price[=3]",
                        "shop.StoreTest#price[=4]",
                        "shop.StoreTest#taxes@tax of 6",
                        "shop.StoreTest#taxes@tax of 7",
                        "shop.StoreTest#total");
    }

    @Test
    void unsureOnesArePrunedWhereThatIsAskedFor() throws Exception {
        shop.delete("target/whodunit/manifests/shop/ShopTest.json");
        shop.run(Map.of(), selectMethod(shop.load("shop.ShopTest"), "total", LAST_PARAMETER));

        assertThat(Pruning.chosen(shop.all(), state -> state.key().contains("price")))
                .extracting(SnapshotState::key)
                .containsExactly("shop.ShopTest#price[=3]", "shop.ShopTest#price[=4]");
    }

    @Test
    void otherFilesAndSnapshotsInUseStay() throws Exception {
        Path notes = Files.writeString(shop.snapshot("notes"), "not a snapshot\n");
        List<SnapshotState> chosen = Pruning.chosen(shop.all(), state -> true);

        assertThat(chosen).isEmpty();
        assertThat(notes).exists();
    }
}
