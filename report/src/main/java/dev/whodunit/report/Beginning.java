package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.report.html.ShownText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The first lines of a value with its structure; the rest is never made, since indented values may be far larger than they are. */
final class Beginning extends Writer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter written = new StringWriter();
    private final int longest;

    /** There is no room for more. */
    private static final class FullException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Beginning(int longest) {
        this.longest = longest;
    }

    static String of(JsonNode value, int longest) {
        Beginning out = new Beginning(longest);
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(out, value);
        } catch (FullException enough) {
            return ShownText.cut(out.written.toString(), longest);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return out.written.toString();
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int room = longest + 1 - written.getBuffer().length();
        written.write(text, from, Math.min(room, length));
        if (length > room) {
            throw new FullException();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
