// Hazard 25: objects have the same fields and go to other places of a set
// Verdict: culprit Tag.hashCode
package hazards;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class HashCodeChanged {

    record Tag(String name) {

        @Override
        public int hashCode() {
            return name.length(); // now: return -name.length(); // culprit
        }
    }

    static String run() {
        return first(tags(List.of("red", "green", "orange", "ultramarine")));
    }

    static Set<Tag> tags(List<String> names) {
        Set<Tag> tags = new HashSet<>();
        for (String name : names) {
            tags.add(new Tag(name));
        }
        return tags;
    }

    static String first(Set<Tag> tags) {
        return tags.iterator().next().name();
    }
}
