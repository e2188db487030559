package dev.whodunit.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where in a text of JSON, which was read as a whole, properties stand. A library that makes objects of the text does not tell; so what
 * has the name of a property and its value is taken for it, all of them if these are several.
 */
final class JsonPlaces {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String VALUE = "readValue";

    private final Provenance provenance;
    private final Source text;
    private final List<Property> properties = new ArrayList<>();

    /** @param value empty for an object or an array */
    private record Property(String name, String path, Optional<String> value) {}

    private JsonPlaces(Provenance provenance, Source text) {
        this.provenance = provenance;
        this.text = text;
    }

    /** Those of the text that a call makes an object of; empty if it was given none that was read, or one that is no JSON. */
    static Optional<JsonPlaces> of(LibraryCall call, Provenance provenance) {
        int first = call.firstArgument();
        boolean isOfText = !call.isOfJdk()
                && call.name().equals(VALUE)
                && first < call.operands().size()
                && call.operands().get(first) instanceof String;
        return isOfText
                ? provenance
                        .asRead(call.labels().get(first))
                        .filter(source -> source.text().equals(call.operands().get(first)))
                        .map(source -> new JsonPlaces(provenance, source))
                        .filter(places ->
                                places.read(String.valueOf(call.operands().get(first))))
                : Optional.empty();
    }

    private boolean read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            value(parser, parser.nextToken(), "", "");
            return parser.nextToken() == null;
        } catch (IOException noJson) {
            return false;
        }
    }

    private void value(JsonParser parser, @Nullable JsonToken token, String name, String path) throws IOException {
        boolean isInside = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        Optional<String> value = isInside || token == null ? Optional.empty() : Optional.of(parser.getText());
        properties.add(new Property(name, path, value));
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                value(parser, parser.nextToken(), field, path + Source.step(field));
            }
        } else if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                value(parser, next, "", path + "[" + index++ + "]");
            }
        }
    }

    /** The label of a property with a value; empty if there is none of that name and value. */
    OptionalInt label(String name, @Nullable Object value) {
        OptionalInt label = OptionalInt.empty();
        for (Property property : properties) {
            boolean isIt = property.name().equals(name)
                    && property.value().filter(read -> isRead(read, value)).isPresent();
            if (isIt) {
                Source source = new Source(text.origin(), text.position() + property.path(), JdkObjects.text(value));
                label = OptionalInt.of(provenance.join(label.orElse(0), provenance.source(source)));
            }
        }
        return label;
    }

    /** Where the only object or array stands that has a name. */
    Optional<Outside> inside(String name) {
        List<Property> found = properties.stream()
                .filter(property ->
                        property.name().equals(name) && property.value().isEmpty())
                .toList();
        return found.size() == 1
                ? Optional.of(new Outside(
                        text.origin(), text.position() + found.get(0).path(), false))
                : Optional.empty();
    }

    private static boolean isRead(String read, @Nullable Object value) {
        if (value instanceof Number number) {
            try {
                return new BigDecimal(read).compareTo(new BigDecimal(number.toString())) == 0;
            } catch (NumberFormatException other) {
                return false;
            }
        }
        return read.equals(JdkObjects.text(value));
    }
}
