package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads flights from lines of JSON. */
final class FlightReader extends RowReader<Flight> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm");
    private static final int LONGEST_DELAY = 24 * 60;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected Flight parse(String line, int lineNumber) throws InvalidRowException {
        try {
            JsonNode node = mapper.readTree(line);
            int delay = number(node, "delay", lineNumber);
            if (Math.abs(delay) > LONGEST_DELAY) {
                throw new InvalidRowException(lineNumber, "implausible delay " + delay);
            }
            return new Flight(
                    LocalDateTime.parse(node.path("date").asText(), TIME),
                    delay,
                    number(node, "distance", lineNumber),
                    node.path("origin").asText(),
                    node.path("destination").asText());
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new InvalidRowException(lineNumber, "unreadable flight", e);
        }
    }

    private static int number(JsonNode node, String field, int lineNumber) throws InvalidRowException {
        JsonNode value = node.path(field);
        if (!value.canConvertToInt()) {
            throw new InvalidRowException(lineNumber, field + " is not a number: " + value);
        }
        return value.intValue();
    }
}
