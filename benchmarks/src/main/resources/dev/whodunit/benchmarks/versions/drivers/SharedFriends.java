package drivers;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;

/** How many groups of three know each other, and over how many ways. */
public final class SharedFriends {

    public String run() {
        Graph<String, DefaultEdge> known = new Multigraph<>(DefaultEdge.class);
        for (String person : List.of("Ada", "Ben", "Cleo", "Dan")) {
            known.addVertex(person);
        }
        for (String pair : List.of("Ada Ben", "Ada Ben", "Ben Cleo", "Cleo Ada", "Cleo Dan", "Dan Ada")) {
            String[] people = pair.split(" ");
            known.addEdge(people[0], people[1]);
        }
        return GraphMetrics.getNumberOfTriangles(known) + " triangles in " + known.edgeSet().size() + " ways";
    }
}
