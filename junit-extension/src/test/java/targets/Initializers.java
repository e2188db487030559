package targets;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** A class whose static initializer does work, and one whose static initializer fails. */
public final class Initializers implements Callable<Object> {

    private static final Map<String, Integer> CODES = new TreeMap<>();
    private static final int TOTAL;

    static {
        for (String code : new String[] {"SFO", "JFK"}) {
            CODES.put(code, weigh(code));
        }
        TOTAL = CODES.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int weigh(String code) {
        return code.charAt(0) + Later.OFFSET;
    }

    @Override
    public Object call() {
        String failure;
        try {
            failure = "none " + Broken.VALUE;
        } catch (ExceptionInInitializerError expected) {
            failure = String.valueOf(expected.getCause());
        }
        return CODES + " " + TOTAL + " " + failure;
    }

    static final class Later {

        static final Integer OFFSET = Integer.valueOf("1000");

        private Later() {}
    }

    static final class Broken {

        static final Object VALUE = fail();

        private Broken() {}

        private static Object fail() {
            throw new IllegalStateException("no value");
        }
    }
}
