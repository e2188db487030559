package dev.whodunit.benchmarks.overhead.work;

import java.util.function.LongSupplier;

/** A parser that has a function for each character of twenty megabytes of CSV. */
public final class CharParser implements LongSupplier {

    /** How many calls of functions one run makes. */
    public static final long CALLS = 22_750_001;

    private static final String TEXT = "17,SJC,2001-01-02 09:10,-12.5,\"late, again\"\n".repeat(455_000);

    private int position;

    /** For whoever measures. */
    public CharParser() {}

    @Override
    public long getAsLong() {
        position = 0;
        long rows = 0;
        long hash = 0;
        while (position < TEXT.length()) {
            hash = hash * 31 + row();
            rows++;
        }
        return rows + hash;
    }

    int row() {
        int fields = 0;
        int next;
        do {
            next = field();
            fields++;
        } while (next == ',');
        return fields;
    }

    /** Reads one field and gives the character behind it. */
    int field() {
        boolean isQuoted = false;
        int next = next();
        while (next >= 0) {
            if (next == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (next == ',' || next == '\n')) {
                return next;
            }
            next = next();
        }
        return next;
    }

    int next() {
        return position < TEXT.length() ? TEXT.charAt(position++) : -1;
    }
}
