package dev.whodunit.canonical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classes of a pretended pipeline; those that define methods fail when one is called. */
final class Sample {

    static final ValueReader READER = ValueReader.builder()
            .inScope(name -> name.startsWith("dev.whodunit.canonical.Sample$"))
            .build();

    static final int ALL = Integer.MAX_VALUE;

    private Sample() {}

    static String fingerprint(@Nullable Object value) {
        return READER.read(value, ALL).fingerprint().toString();
    }

    static String json(@Nullable Object value) {
        return READER.json(value, 1_000_000).orElseThrow();
    }

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                throw new AssertionError("toString was called");
            }
        }
    }

    record Flight(String origin, String destination, int delay, double distance, boolean late, LocalDate day) {}

    record Pair(@Nullable Object left, @Nullable Object right) {}

    /** Like a pair, but for its name. */
    record Couple(@Nullable Object left, @Nullable Object right) {}

    /** Ends with a text. */
    record Article(List<String> tags, String body) {}

    /** A row with a scalar that can change. */
    record Draft(int number, StringBuilder text) {}

    record Hostile(int number, String text) {
        @Override
        public int number() {
            throw new AssertionError("the accessor was called");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals was called");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode was called");
        }

        @Override
        public String toString() {
            throw new AssertionError("toString was called");
        }
    }

    static class Base {
        private final int id;
        private static int counter = 1;
        private transient int cache = 1;

        Base(int id) {
            this.id = id;
        }

        void touch() {
            counter++;
            cache++;
        }
    }

    static final class Derived extends Base {
        private final String id;

        Derived(int number, String id) {
            super(number);
            this.id = id;
        }

        String getId() {
            throw new AssertionError("the getter was called");
        }
    }

    static final class Node {
        @Nullable
        Object next;

        int value;

        Node(int value) {
            this.value = value;
        }
    }

    static final class Town {
        final String name;
        final java.util.Collection<Town> neighbours;

        Town(String name, java.util.Collection<Town> neighbours) {
            this.name = name;
            this.neighbours = neighbours;
        }
    }

    static final class Rows extends ArrayList<String> {
        final int limit;

        Rows(int limit, List<String> rows) {
            super(rows);
            this.limit = limit;
        }
    }

    static final class HiddenRows extends ArrayList<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            throw new AssertionError("iterator was called");
        }
    }

    /** Keeps what it gave once asked, as maps of many libraries do. */
    static final class LazyMap extends java.util.AbstractMap<String, Integer> {
        final int only;
        java.util.@org.jspecify.annotations.Nullable Set<Entry<String, Integer>> view;

        LazyMap(int only) {
            this.only = only;
        }

        @Override
        public java.util.Set<Entry<String, Integer>> entrySet() {
            view = java.util.Set.of(java.util.Map.entry("only", only));
            return view;
        }
    }

    static final class Rejected extends RuntimeException {
        final int row;

        Rejected(int row, String message, Throwable cause) {
            super(message, cause);
            this.row = row;
        }

        @Override
        public String getMessage() {
            throw new AssertionError("getMessage was called");
        }
    }
}
