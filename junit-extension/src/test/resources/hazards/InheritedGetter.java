// Hazard 24: a getter that a class inherits shows the state that another function made
// Verdict: culprit InheritedGetter.fill
package hazards;

class InheritedGetter {

    static class Base {
        int[] values = new int[2];

        int[] getValues() {
            return values;
        }
    }

    static final class Table extends Base {}

    static int run() {
        Table table = new Table();
        fill(table.getValues());
        return sum(table);
    }

    static void fill(int[] values) {
        values[0] = 4;
        values[1] = 5; // now: values[1] = 6; // culprit
    }

    static int sum(Table table) {
        int[] values = table.getValues();
        return values[0] + values[1];
    }
}
