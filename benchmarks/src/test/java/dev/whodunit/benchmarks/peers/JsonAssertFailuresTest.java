package dev.whodunit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JSONassert does in one situation, by its number in docs/other-snapshot-tools.md. */
@Tag("any-jdk")
class JsonAssertFailuresTest {

    @TempDir
    Path folder;

    /** [R21] */
    @Test
    void wholeNumbersThatDifferPassWhereADoubleCannotTellThemApart() throws Exception {
        PeerProject project = PeerProject.of(folder, Peer.JSON_ASSERT);
        project.write("a/NumbersTest.java", """
                package a;
                import org.junit.jupiter.api.Test;
                import org.skyscreamer.jsonassert.JSONAssert;
                import org.skyscreamer.jsonassert.JSONCompareMode;
                class NumbersTest {
                    @Test void beyondDoubles() throws Exception { compare("9007199254740993", "9007199254740992"); }
                    @Test void withinDoubles() throws Exception { compare("9007199254740991", "9007199254740990"); }

                    private static void compare(String expected, String actual) throws Exception {
                        JSONAssert.assertEquals(json(expected), json(actual), JSONCompareMode.STRICT);
                    }

                    private static String json(String id) {
                        return "{\\"id\\": " + id + "}";
                    }
                }
                """);

        PeerRun run = project.run("a.NumbersTest");

        assertThat(run.passed()).containsExactly("beyondDoubles()");
        assertThat(run.failure().name()).isEqualTo("withinDoubles()");
    }
}
