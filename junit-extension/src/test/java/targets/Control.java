package targets;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Loops, switches, labels, monitors and every form of try. */
public final class Control implements Callable<Object> {

    private final List<String> log = new ArrayList<>();
    private int guarded;

    @Override
    public Object call() throws Exception {
        List<Object> results = new ArrayList<>();
        results.add(primes(50));
        results.add(switches("two", DayOfWeek.SUNDAY, 300));
        results.add(switches("other", DayOfWeek.MONDAY, 3L));
        results.add(switches("one", DayOfWeek.FRIDAY, null));
        for (int i = 0; i < 5; i++) {
            results.add(attempt(i));
        }
        results.add(resources());
        results.add(finallyWins());
        results.add(guard(4) + guardedBlock(3));
        results.add(inspect("text") + inspect(List.of(1, 2)) + inspect(2.5));
        results.add(log);
        return results;
    }

    static List<Integer> primes(int limit) {
        List<Integer> primes = new ArrayList<>();
        candidates:
        for (int candidate = 2; candidate < limit; candidate++) {
            int divisor = 2;
            while (divisor * divisor <= candidate) {
                if (candidate % divisor == 0) {
                    continue candidates;
                }
                divisor++;
            }
            primes.add(candidate);
            if (primes.size() == 12) {
                break;
            }
        }
        int unused = 0;
        do {
            unused++;
        } while (unused < 3);
        return primes;
    }

    static String switches(String word, DayOfWeek day, Object extra) {
        int number = switch (word) {
            case "one" -> 1;
            case "two" -> {
                int doubled = word.length();
                yield doubled - 1;
            }
            default -> word.length();
        };
        switch (day) {
            case SATURDAY:
            case SUNDAY:
                number += 100;
                break;
            default:
                number -= 100;
        }
        return number + (extra instanceof Integer i && i > 200 ? "big" : "small");
    }

    private String attempt(int which) throws Exception {
        try {
            fail(which);
            return "fine";
        } catch (IllegalStateException | UnsupportedOperationException either) {
            return "either " + either.getMessage();
        } catch (IOException wrapped) {
            try {
                throw new RuntimeException("wrapped", wrapped);
            } catch (RuntimeException again) {
                return again.getMessage() + " " + again.getCause().getMessage();
            }
        } catch (Exception any) {
            return "any " + any.getMessage();
        } finally {
            log.add("finally " + which);
        }
    }

    private static void fail(int which) throws Exception {
        switch (which) {
            case 1 -> throw new IllegalStateException("1");
            case 2 -> throw new UnsupportedOperationException("2");
            case 3 -> throw new IOException("3");
            case 4 -> Integer.parseInt("four");
            default -> {}
        }
    }

    private static String resources() throws IOException {
        try (StringReader first = new StringReader("ab");
                StringReader second = new StringReader("cd")) {
            return "" + (char) first.read() + (char) second.read();
        }
    }

    @SuppressWarnings("finally")
    private static int finallyWins() {
        int value = 0;
        try {
            value = 1;
            throw new IllegalStateException("lost");
        } catch (IllegalStateException seen) {
            value += 10;
            return value;
        } finally {
            value += 100;
            if (value > 0) {
                return value;
            }
        }
    }

    private synchronized int guard(int number) {
        guarded += number;
        return guarded;
    }

    private int guardedBlock(int number) {
        synchronized (log) {
            guarded += number;
            if (number > 100) {
                throw new IllegalStateException();
            }
        }
        synchronized (this) {
            return guarded;
        }
    }

    private static String inspect(Object value) {
        if (value instanceof String text) {
            return text + text.length();
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            return "list " + list.get(0);
        }
        return value.getClass().getSimpleName();
    }
}
