package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Flows through objects whose classes inherit, enclose or capture something. Every method is called with 3, 5 and 7. */
public final class ObjectFlows {

    private ObjectFlows() {}

    private static class Base {
        static int last;

        int value;

        void keep(int given) {
            value = given;
        }
    }

    private static final class Derived extends Base {

        int read() {
            return value;
        }

        void write(int given) {
            value = given;
        }
    }

    private static final class Shadowing extends Base {
        int value;

        void write(int given, int hidden) {
            value = given;
            super.value = hidden;
        }
    }

    private static final class Rows extends ArrayList<Integer> {
        private static final long serialVersionUID = 1;
    }

    private static final class Named extends RuntimeException {
        private static final long serialVersionUID = 1;

        Named(String message) {
            super(message);
        }
    }

    private final class Inner {
        private final int own;

        Inner(int own) {
            this.own = own;
        }

        int outer() {
            return kept + own;
        }
    }

    private int kept;

    @From("#1")
    public static int fieldWrittenByTheSuperclass(int a, int b, int c) {
        Derived derived = new Derived();
        derived.keep(b);
        return derived.read();
    }

    @From("#2")
    public static int fieldReadByTheSuperclass(int a, int b, int c) {
        Derived derived = new Derived();
        derived.write(c);
        Base base = derived;
        return base.value;
    }

    @From("#0")
    public static int shadowedField(int a, int b, int c) {
        Shadowing shadowing = new Shadowing();
        shadowing.write(a, b);
        return shadowing.value;
    }

    @From("#1")
    public static int inheritedStaticField(int a, int b, int c) {
        Base.last = b;
        return Derived.last;
    }

    @From({"#0", "#1"})
    public static int capturedByAnAnonymousClass(int a, int b, int c) {
        IntSupplier sum = new IntSupplier() {
            @Override
            public int getAsInt() {
                return a + b;
            }
        };
        return sum.getAsInt();
    }

    @From({"#0", "#2"})
    public static int objectAround(int a, int b, int c) {
        ObjectFlows flows = new ObjectFlows();
        flows.kept = a;
        return flows.new Inner(c).outer();
    }

    @From("#1")
    public static int listOfItsOwn(int a, int b, int c) {
        Rows rows = new Rows();
        rows.add(a * 100);
        rows.add(b * 100);
        return rows.get(1);
    }

    @From("#2")
    public static int mapOfAnAnonymousClass(int a, int b, int c) {
        Map<String, Integer> values = new HashMap<>() {
            private static final long serialVersionUID = 1;
        };
        values.put("a", a * 100);
        values.put("c", c * 100);
        return values.get("c");
    }

    @From("#0")
    public static String messageOfAnException(int a, int b, int c) {
        Named named = new Named(String.valueOf(a * 100));
        return named.getMessage();
    }

    @From("#1")
    public static int lengthOfAnInnerArray(int a, int b, int c) {
        int[][] numbers = new int[a][b];
        return numbers[0].length;
    }
}
