package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON whose fields have one fixed order, so that a record can be read as the arguments of its constructor.
 *
 * <p>Methods that take a name read the next field of an object and insist on the name; those without read the next
 * element of an array.
 */
final class JsonCursor {

    /** Reads one value. */
    @FunctionalInterface
    interface Value<T> {
        T read(JsonCursor in) throws IOException;
    }

    private final JsonParser parser;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    <T> T object(Value<T> fields) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        T value = fields.read(this);
        expect(JsonToken.END_OBJECT, "the end of the object");
        return value;
    }

    <T> T object(String name, Value<T> fields) throws IOException {
        field(name);
        return object(fields);
    }

    /** An array of objects. */
    <T> List<T> objects(String name, Value<T> fields) throws IOException {
        return array(name, JsonToken.START_OBJECT, JsonToken.END_OBJECT, fields);
    }

    /** An array of arrays. */
    <T> List<T> tuples(String name, Value<T> elements) throws IOException {
        return array(name, JsonToken.START_ARRAY, JsonToken.END_ARRAY, elements);
    }

    private <T> List<T> array(String name, JsonToken start, JsonToken end, Value<T> content) throws IOException {
        List<T> values = new ArrayList<>();
        startArray(name);
        while (next() != JsonToken.END_ARRAY) {
            require(start, start == JsonToken.START_ARRAY ? "an array" : "an object");
            values.add(content.read(this));
            expect(end, end == JsonToken.END_ARRAY ? "the end of the array" : "the end of the object");
        }
        return values;
    }

    List<String> strings(String name) throws IOException {
        List<String> values = new ArrayList<>();
        startArray(name);
        while (next() != JsonToken.END_ARRAY) {
            require(JsonToken.VALUE_STRING, "a string");
            values.add(parser.getText());
        }
        return values;
    }

    String string(String name) throws IOException {
        field(name);
        return string();
    }

    String string() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string");
        return parser.getText();
    }

    int integer(String name) throws IOException {
        field(name);
        return integer();
    }

    int integer() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getIntValue();
    }

    long longInteger(String name) throws IOException {
        field(name);
        return longInteger();
    }

    long longInteger() throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getLongValue();
    }

    boolean bool(String name) throws IOException {
        field(name);
        if (next() != JsonToken.VALUE_TRUE) {
            require(JsonToken.VALUE_FALSE, "true or false");
            return false;
        }
        return true;
    }

    byte[] bytes(String name) throws IOException {
        field(name);
        expect(JsonToken.VALUE_STRING, "a base64 string");
        return parser.getBinaryValue();
    }

    /** Insists that nothing follows. */
    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw problem("expected the end of the file");
        }
    }

    /** Says where in the file something is not as it must be. */
    IOException problem(String text) {
        return new JsonParseException(parser, text);
    }

    private void startArray(String name) throws IOException {
        field(name);
        expect(JsonToken.START_ARRAY, "an array");
    }

    private void field(String name) throws IOException {
        expect(JsonToken.FIELD_NAME, "the field \"" + name + "\"");
        if (!parser.currentName().equals(name)) {
            throw problem("expected the field \"" + name + "\", but found \"" + parser.currentName() + "\"");
        }
    }

    private void expect(JsonToken token, String what) throws IOException {
        next();
        require(token, what);
    }

    private void require(JsonToken token, String what) throws IOException {
        if (parser.currentToken() != token) {
            throw problem("expected " + what + ", but found " + parser.getText());
        }
    }

    private JsonToken next() throws IOException {
        @Nullable JsonToken token = parser.nextToken();
        if (token == null) {
            throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "unexpected end of the file");
        }
        return token;
    }
}
