package dev.whodunit.benchmarks.lineage;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.List;

/** How a file writes values down. */
enum Format {
    CSV {
        @Override
        List<Cell> cells(String file, String text) {
            return new CsvCells(file, text).all();
        }

        @Override
        String written(Content content) {
            String text = content.text();
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    },
    JSON {
        @Override
        List<Cell> cells(String file, String text) throws IOException {
            return new JsonCells(file, text).ofArray();
        }

        @Override
        String written(Content content) {
            return json(content);
        }
    },
    JSON_LINES {
        @Override
        List<Cell> cells(String file, String text) throws IOException {
            return new JsonCells(file, text).ofLines();
        }

        @Override
        String written(Content content) {
            return json(content);
        }
    },
    LINES {
        @Override
        List<Cell> cells(String file, String text) {
            return new CsvCells(file, text).lines();
        }

        @Override
        String written(Content content) {
            return content.text();
        }
    };

    /** After the end of the file's name. */
    static Format of(String file) {
        String end = file.substring(file.lastIndexOf('.') + 1);
        return switch (end) {
            case "csv" -> CSV;
            case "json" -> JSON;
            case "jsonl" -> JSON_LINES;
            default -> LINES;
        };
    }

    /** All values in a file's text, and where they are. */
    abstract List<Cell> cells(String file, String text) throws IOException;

    abstract String written(Content content);

    private static String json(Content content) {
        return switch (content.kind()) {
            case NUMBER -> content.text();
            case TEXT -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(content.text())) + '"';
            case NOTHING -> "null";
        };
    }
}
