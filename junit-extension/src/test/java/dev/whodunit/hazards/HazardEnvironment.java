package dev.whodunit.hazards;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * What the JVM is set to while a program runs, as its header says; what the header does not mention is the same on every
 * machine. Closing sets everything back.
 */
final class HazardEnvironment implements AutoCloseable {

    private static final String PROPERTY = "property:";

    private final Locale locale = Locale.getDefault();
    private final TimeZone timeZone = TimeZone.getDefault();
    private final Map<String, Optional<String>> properties = new HashMap<>();

    private HazardEnvironment() {}

    /** @param settings {@code locale=de-DE}, {@code timezone=Europe/Berlin}, {@code property:rate=0.2} */
    static HazardEnvironment with(Map<String, String> settings) {
        HazardEnvironment environment = new HazardEnvironment();
        Locale.setDefault(Locale.forLanguageTag(settings.getOrDefault("locale", "en-US")));
        TimeZone.setDefault(TimeZone.getTimeZone(settings.getOrDefault("timezone", "UTC")));
        settings.forEach((name, value) -> {
            if (name.startsWith(PROPERTY)) {
                environment.setProperty(name.substring(PROPERTY.length()), value);
            }
        });
        return environment;
    }

    private void setProperty(String name, String value) {
        properties.put(name, Optional.ofNullable(System.getProperty(name)));
        System.setProperty(name, value);
    }

    @Override
    public void close() {
        Locale.setDefault(locale);
        TimeZone.setDefault(timeZone);
        properties.forEach((name, before) ->
                before.ifPresentOrElse(value -> System.setProperty(name, value), () -> System.clearProperty(name)));
    }
}
