package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;

/** A page of the library's handbook. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Document(String id, String title, String text, List<String> tags, List<String> related, int year) {

    Document {
        tags = known(tags);
        related = known(related);
    }

    private static List<String> known(List<String> all) {
        return all == null ? List.of() : all.stream().filter(Objects::nonNull).toList();
    }

    String[] sentences() {
        return text.split("(?<=[.!?])\\s+");
    }
}
