// Hazard 7: a function inside a stream swallows an exception
// Verdict: culprit SwallowedInAStream.parse
package hazards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class SwallowedInAStream {

    static List<Integer> run() {
        return List.of("2001", "n/a", "1999 AD").stream()
                .map(SwallowedInAStream::year)
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    static Optional<Integer> year(String text) {
        try {
            return Optional.of(parse(text));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    static int parse(String text) {
        return Integer.parseInt(text.substring(0, 4)); // now: return Integer.parseInt(text); // culprit
    }
}
