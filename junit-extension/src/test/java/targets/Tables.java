package targets;

import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Programs that read a table with a library. */
public final class Tables {

    private Tables() {}

    /** Calls the library. */
    public static final class ReadsTable implements Callable<Object> {

        @Override
        public Object call() throws IOException {
            try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader("a,b\n1,2"))) {
                return parser.getRecords().size();
            }
        }
    }

    /** Sees the library as an iterator only. */
    public static final class CountsRows implements Callable<Object> {

        @Override
        public Object call() throws IOException {
            Iterator<?> rows = Rows.rows();
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return count;
        }
    }

    /** No part of the pipeline: all that the pipeline sees is an iterator. */
    public static final class Rows {

        private Rows() {}

        public static Iterator<?> rows() throws IOException {
            return CSVParser.parse("a,b\n1,2", CSVFormat.DEFAULT).iterator();
        }
    }
}
