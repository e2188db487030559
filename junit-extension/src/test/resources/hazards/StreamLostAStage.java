// Hazard 8: a stage of a lazy stream is gone
// Verdict: culprit StreamLostAStage.clean
package hazards;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class StreamLostAStage {

    static String run() {
        Stream<String> words = clean(List.of("to", "be", "or", "not", "to", "be"));
        return load(words);
    }

    static Stream<String> clean(List<String> words) {
        return words.stream()
                .distinct() // now:
                .map(String::toUpperCase);
    }

    static String load(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }
}
