package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what step a path is; asks its rules only for paths that it has not seen lately. */
final class Routes {

    private static final int REMEMBERED = 4;

    /** Forgets what was used longest ago. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    private record Rule(Step step, Pattern path) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Recent<String, Step> recent = new Recent<>(REMEMBERED);
    private int misses;

    Routes(List<String> lines) {
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                String[] parts = text.split("\\s+", 2);
                rules.add(new Rule(Step.valueOf(parts[0]), Pattern.compile(parts[1])));
            }
        }
    }

    Step stepOf(String path) {
        Step known = recent.get(path);
        if (known != null) {
            return known;
        }
        misses++;
        Step found = Step.OTHER;
        for (Rule rule : rules) {
            Matcher matcher = rule.path().matcher(path);
            if (matcher.find()) {
                found = rule.step();
                break;
            }
        }
        recent.put(path, found);
        return found;
    }

    int misses() {
        return misses;
    }

    List<String> remembered() {
        return new ArrayList<>(recent.keySet());
    }
}
