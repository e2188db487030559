package targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Constructors that compute what they hand to others, and that fail before and after they do. */
public final class Constructors implements Callable<Object> {

    @Override
    public Object call() {
        List<Object> results = new ArrayList<>();
        results.add(new Child(3).toString());
        results.add(new Child("a", new Base(new Base(1).size + 1)).toString());
        results.add(attempt(-1));
        results.add(attempt(100));
        results.add(attempt(7));
        new Base(9);
        results.add(
                new Base(results.isEmpty() ? new Base(2).size : new Base(5).size) {
                    @Override
                    public String toString() {
                        return "anonymous " + size;
                    }
                }.toString());
        return results;
    }

    private static String attempt(int size) {
        try {
            return new Child(size).toString();
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }

    static class Base {

        final int size;

        Base(int size) {
            this.size = size;
            if (size > 50) {
                throw new IllegalArgumentException("too large: " + size);
            }
        }

        @Override
        public String toString() {
            return "base " + size;
        }
    }

    static final class Child extends Base {

        private final String name;
        private final List<String> log = new ArrayList<>(List.of("made"));

        Child(int size) {
            this(size % 2 == 0 ? "even" : "odd", new Base(checked(size)));
            log.add("number");
        }

        Child(String name, Base base) {
            super(base.size * (name.isEmpty() ? 1 : name.length()));
            this.name = name;
            log.add(name);
        }

        private static int checked(int size) {
            if (size < 0) {
                throw new IllegalArgumentException("negative: " + size);
            }
            return size;
        }

        @Override
        public String toString() {
            return name + " " + size + " " + log;
        }
    }
}
