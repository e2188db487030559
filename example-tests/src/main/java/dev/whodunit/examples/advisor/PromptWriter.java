package dev.whodunit.examples.advisor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes the prompt; figures are rounded to keep it short. */
final class PromptWriter {

    static final String SYSTEM_MESSAGE =
            "You are an airline operations analyst. Answer with one JSON object and nothing else.";

    private static final String TASK = """
            Recommend measures against departure delays at the airports below.
            Each recommendation names one airport of the list and one slot of the day.
            Measures: %s. Slots: %s.
            Each slot lasts four hours, the first from 4:00; NIGHT lasts from 20:00 to 4:00.
            Answer in this form:
            {"summary": "...", "recommendations": [{"airport": "XXX", "slot": "...", "measure": "...",
             "minutes_saved": 4.5, "confidence": 0.6, "reason": "..."}]}
            minutes_saved is per flight in the slot (above 0, at most 30), confidence is between 0 and 1.
            At most 12 recommendations, at most one for each airport and slot.
            """.formatted(names(Measure.values()), names(Slot.values()));

    private final StringBuilder text = new StringBuilder();

    String write(
            List<AirportProfile> hotspots,
            SortedMap<String, List<SlotDelay>> worstSlots,
            SortedMap<String, List<RouteDelay>> worstRoutes,
            WeatherNormals weather) {
        text.append(TASK);
        text.append("\nairport | city | flights | late % | min lost/flight | worst slots | worst routes\n");
        for (AirportProfile hotspot : hotspots) {
            String iata = hotspot.iata();
            writeHotspot(hotspot, worstSlots.getOrDefault(iata, List.of()), worstRoutes.getOrDefault(iata, List.of()));
        }
        writeWeather(weather);
        return text.toString();
    }

    private void writeHotspot(AirportProfile hotspot, List<SlotDelay> slots, List<RouteDelay> routes) {
        text.append(format(
                "%s | %s | %d | %.0f | %.1f | %s | %s\n",
                hotspot.iata(),
                hotspot.site().city(),
                hotspot.total().flights(),
                100 * hotspot.total().lateShare(),
                hotspot.total().lostMinutesPerFlight(),
                slots.stream().map(PromptWriter::describe).collect(Collectors.joining(", ")),
                routes.stream().map(PromptWriter::describe).collect(Collectors.joining(", "))));
    }

    private static String describe(SlotDelay slot) {
        return format("%s %.0f (%d)", slot.slot(), slot.lostMinutesPerFlight(), slot.flights());
    }

    private static String describe(RouteDelay route) {
        return format("%s %.0f (%d)", route.destination(), route.lostMinutesPerFlight(), route.flights());
    }

    private void writeWeather(WeatherNormals weather) {
        text.append(format("\nNormal weather at %s\n", WeatherNormals.STATION));
        weather.months()
                .forEach((month, normals) -> text.append(format(
                        "%s: rain %.1f mm/day, wind %.1f m/s, bad days %.0f %%\n",
                        month, normals.meanRain(), normals.meanWind(), 100 * normals.badDayShare())));
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
