package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import org.junit.jupiter.api.Test;

class RankingTest {

    /** The row is filled without a result, and its content is not seen where it is filled. */
    private static Recording rowFilledWith(String value, String codeOfAll) {
        String row = "{\"count\":" + value + "}";
        return Trace.run(t -> t.code("Flow.read", codeOfAll)
                .code("Row.add", codeOfAll)
                .code("Tree.put", "put")
                .call(
                        1,
                        "Flow.read",
                        "text",
                        row,
                        read -> read.call(2, "Row.add", "apples", "", add -> add.call(3, "Tree.put", value, ""))
                                .library(4, "java.util.Deque.addLast", row, "")));
    }

    @Test
    void whoOnlyHandsOnWhatHoldsSomethingElseComesAfterWhoFilledIt() {
        Verdict verdict = Diagnosis.compare(rowFilledWith("3", "old"), rowFilledWith("2", "new"));

        assertThat(verdict.culprits())
                .extracting(Culprit::function)
                .map(FunctionRef::toString)
                .startsWith("Row.add");
    }
}
