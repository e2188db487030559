package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.cli.RedShop.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {

    @TempDir
    Path folder;

    @Test
    void testsAreListedWithWhatWasFound() throws Exception {
        Answer answer = RedShop.of(folder).run("runs");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                shop.ShopTest#prices Shop 5 steps verdict culprit accepted run kept
                shop.ShopTest#sums Shop 5 steps accepted run kept
                shop.ShopTest#totals Shop 11 steps verdict culprit accepted run kept
                """);
    }

    @Test
    void aRecordingThatCannotBeReadIsAnError() throws Exception {
        RedShop shop = RedShop.of(folder);
        Files.writeString(folder.resolve("target/whodunit/recordings/shop/ShopTest/prices/recording.json"), "{\"for");

        Answer answer = shop.run("runs");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("The recording ./target/whodunit/recordings/shop/ShopTest/prices/recording.json cannot be"
                        + " read: ")
                .contains("Run the test again to make a new one.");
    }

    @Test
    void aRecordingThatCannotBeReadHidesNoOtherTest() throws Exception {
        RedShop shop = RedShop.of(folder);
        Files.writeString(folder.resolve("target/whodunit/recordings/shop/ShopTest/prices/recording.json"), "{\"for");

        Answer answer = shop.run("runs");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                shop.ShopTest#prices recording unreadable verdict culprit accepted run kept
                shop.ShopTest#sums Shop 5 steps accepted run kept
                shop.ShopTest#totals Shop 11 steps verdict culprit accepted run kept
                """);
        assertThat(shop.run("show", "ShopTest#totals", "total").exitCode()).isZero();
    }
}
