// Hazard 31: a random identifier is taken out of a list whose class belongs to the pipeline
// Verdict: input-changed
// Says: UUID.randomUUID
package hazards;

import java.util.ArrayList;
import java.util.UUID;

class OwnList {

    static final class Ids extends ArrayList<String> {}

    static String run() {
        Ids ids = new Ids();
        ids.add(UUID.randomUUID().toString());
        return "id " + ids.get(0);
    }
}
