// Hazard 25: objects have the same fields and are ordered otherwise
// Verdict: culprit Match.compareTo
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class CompareToChanged {

    static final class Match implements Comparable<Match> {
        final String team;
        final int goals;

        Match(String team, int goals) {
            this.team = team;
            this.goals = goals;
        }

        @Override
        public int compareTo(Match other) {
            return other.goals - goals; // now: return team.compareTo(other.team); // culprit
        }
    }

    static String run() {
        List<Match> matches = new ArrayList<>();
        for (String line : "Rovers 2,Albion 0,United 5".split(",")) {
            String[] cells = line.split(" ");
            matches.add(new Match(cells[0], Integer.parseInt(cells[1])));
        }
        return winner(matches);
    }

    static String winner(List<Match> matches) {
        Collections.sort(matches);
        return matches.get(0).team;
    }
}
