package drivers;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.JaroWinklerDistance;

/** Finds the customers whose names are close to one. */
public final class SimilarNames {

    public Map<String, Double> run() {
        JaroWinklerDistance distance = new JaroWinklerDistance();
        Map<String, Double> distances = new TreeMap<>();
        for (String name : new String[] {"Jonson", "Johnson", "Jansen", "Miller", "Johnston"}) {
            distances.put(name, distance.apply("Johnson", name));
        }
        return distances;
    }
}
