package targets.observed;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Hands on objects that count who calls them. */
public final class Tattlers implements Callable<Object> {

    private static final Map<String, Integer> CALLS = new TreeMap<>();

    private static void tell(String call) {
        CALLS.merge(call, 1, Integer::sum);
    }

    /** Counts what is asked of any object. */
    private static final class Tattler implements Comparable<Tattler>, Serializable, Cloneable {

        private final int number;

        Tattler(int number) {
            this.number = number;
        }

        public int getNumber() {
            tell("getNumber");
            return number;
        }

        @Override
        public int hashCode() {
            tell("hashCode");
            return number;
        }

        @Override
        public boolean equals(Object other) {
            tell("equals");
            return other instanceof Tattler tattler && tattler.number == number;
        }

        @Override
        public String toString() {
            tell("toString");
            return "tattler " + number;
        }

        @Override
        public int compareTo(Tattler other) {
            tell("compareTo");
            return Integer.compare(number, other.number);
        }

        @Override
        protected Object clone() throws CloneNotSupportedException {
            tell("clone");
            return super.clone();
        }

        private Object writeReplace() {
            tell("writeReplace");
            return this;
        }
    }

    /** Counts what is asked of a collection. */
    private static final class Tattling extends AbstractList<Tattler> {

        @Override
        public Tattler get(int index) {
            tell("get");
            return new Tattler(index);
        }

        @Override
        public Iterator<Tattler> iterator() {
            tell("iterator");
            return super.iterator();
        }

        @Override
        public int size() {
            tell("size");
            return 2;
        }
    }

    /** Counts what is asked of an exception. */
    private static final class Failure extends Exception {

        private static final long serialVersionUID = 1;

        Failure() {
            super("failed");
        }

        @Override
        public String getMessage() {
            tell("getMessage");
            return super.getMessage();
        }

        @Override
        public synchronized Throwable getCause() {
            tell("getCause");
            return super.getCause();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            tell("getStackTrace");
            return super.getStackTrace();
        }
    }

    private record Pair(Tattler left, Tattler right) {
        @Override
        public Tattler left() {
            tell("left");
            return left;
        }
    }

    @Override
    public Object call() {
        CALLS.clear();
        List<Tattler> tattlers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tattlers.add(same(new Tattler(i)));
        }
        Set<Tattler> set = new HashSet<>(tattlers);
        Map<Tattler, String> sorted = new TreeMap<>(Map.of(tattlers.get(0), "first"));
        PriorityQueue<Tattler> queue = new PriorityQueue<>(tattlers);
        CALLS.clear();
        same(set);
        same(sorted);
        same(queue);
        same(Optional.of(tattlers.get(1)));
        same(tattlers.iterator());
        same(tattlers.stream());
        same(tattlers);
        same(new Tattling());
        same(new Pair(tattlers.get(0), tattlers.get(1)));
        same(new Tattler[] {tattlers.get(2)});
        same(Map.of("key", tattlers.get(3)));
        same((Iterable<Tattler>) new Tattling());
        for (int i = 0; i < 3; i++) {
            try {
                fail();
            } catch (Failure failure) {
                same(failure);
            }
        }
        return CALLS.toString();
    }

    private static <T> T same(T value) {
        return value;
    }

    private static void fail() throws Failure {
        throw new Failure();
    }
}
