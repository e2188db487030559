// Hazard 37: getters and toString do something
// Verdict: same
// Returns: 2 loads
package hazards;

import java.util.List;

class SensorEffect {

    static final class LazyTable {
        private static int loads;
        private List<String> rows;

        List<String> getRows() {
            if (rows == null) {
                loads++;
                rows = List.of("ape", "bee");
            }
            return rows;
        }

        @Override
        public String toString() {
            return getRows().toString();
        }

        @Override
        public int hashCode() {
            return getRows().hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LazyTable && getRows().equals(((LazyTable) other).getRows());
        }
    }

    static String run() {
        List<LazyTable> tables = List.of(new LazyTable(), new LazyTable(), new LazyTable());
        return size(pick(tables)) + size(tables.get(0)) > 0 ? LazyTable.loads + " loads" : "empty";
    }

    static LazyTable pick(List<LazyTable> tables) {
        return tables.get(tables.size() - 1);
    }

    static int size(LazyTable table) {
        return table.getRows().size();
    }
}
