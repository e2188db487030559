// Hazard 31: a random identifier
// Verdict: input-changed
// Says: UUID.randomUUID
package hazards;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

class RandomId {

    static String run() {
        return List.of("pear", "plum").stream().map(RandomId::label).collect(Collectors.joining(" "));
    }

    static String label(String fruit) {
        return fruit + "-" + UUID.randomUUID();
    }
}
