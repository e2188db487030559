package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request that could be read. */
record Hit(Instant at, String user, String method, String path, Map<String, String> query, int status, long bytes) {

    private static final Pattern LINE = Pattern.compile("\\{\"at\": \"(?<at>[^\"]+)\", \"user\": \"(?<user>[^\"]*)\", "
            + "\"request\": \"(?<method>GET|POST|HEAD) (?<path>/[^ ?]*)(?:\\?(?<query>\\S*))? HTTP/[\\d.]+\", "
            + "\"status\": (?<status>\\d{3}), \"bytes\": (?<bytes>\\d+), \"agent\": \"(?<agent>.*)\"}");
    private static final Pattern ROBOT = Pattern.compile("bot\\b|spider|crawl", Pattern.CASE_INSENSITIVE);

    static Optional<Hit> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || ROBOT.matcher(matcher.group("agent")).find()) {
            return Optional.empty();
        }
        return Optional.of(new Hit(
                Instant.parse(matcher.group("at")),
                matcher.group("user"),
                matcher.group("method"),
                matcher.group("path"),
                Optional.ofNullable(matcher.group("query")).map(Hit::parameters).orElseGet(Map::of),
                Integer.parseInt(matcher.group("status")),
                Long.parseLong(matcher.group("bytes"))));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.putIfAbsent(decoded(pair[0]), decoded(pair[1])));
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean failed() {
        return status >= 400;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }
}
