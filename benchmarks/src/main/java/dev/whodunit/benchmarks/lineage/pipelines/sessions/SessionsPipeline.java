package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import static java.util.stream.Collectors.averagingLong;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.teeing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds out from a shop's access log what its visitors looked for and how far they came. */
public final class SessionsPipeline {

    private final Routes routes;
    private final Map<String, String> hashes = new TreeMap<>();

    private SessionsPipeline(Routes routes) {
        this.routes = routes;
    }

    /** Reads {@code access.jsonl} and {@code routes.txt} in the folder. */
    public static SessionsResults run(Path inputFolder) throws IOException {
        Routes routes = new Routes(Files.readAllLines(inputFolder.resolve("routes.txt")));
        List<String> lines = Files.readAllLines(inputFolder.resolve("access.jsonl"));
        return new SessionsPipeline(routes).results(lines);
    }

    private SessionsResults results(List<String> lines) throws IOException {
        List<Hit> hits = lines.stream()
                .map(Hit::parse)
                .flatMap(Optional::stream)
                .filter(hit -> !hit.user().equals("-"))
                .sorted(Comparator.comparing(Hit::at))
                .toList();
        List<Visit> visits = throughFile(hits);
        return new SessionsResults(
                lines.size() - hits.size(),
                hashes,
                visits,
                visits.stream().collect(partitioningBy(visit -> visit.stage().isLost(), counting())),
                traffic(hits),
                searches(hits),
                carts(hits),
                ranking(visits),
                routes.misses(),
                routes.remembered(),
                funnel(visits),
                text(visits));
    }

    /** Writes the visits down first, as the nightly job does, and takes them from there. */
    private List<Visit> throughFile(List<Hit> hits) throws IOException {
        Path folder = Files.createTempDirectory("visits");
        Path file = folder.resolve("visits.tsv");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                for (Visit visit : visits(hits)) {
                    writer.write(visit.toLine());
                    writer.newLine();
                }
            }
            List<Visit> visits = new ArrayList<>();
            try (Scanner scanner = new Scanner(file, StandardCharsets.UTF_8)) {
                while (scanner.hasNextLine()) {
                    visits.add(Visit.ofLine(scanner.nextLine()));
                }
            }
            return visits;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private List<Visit> visits(List<Hit> hits) {
        Map<String, List<Hit>> byUser = hits.stream().collect(groupingBy(Hit::user, TreeMap::new, toList()));
        List<Visit> visits = new ArrayList<>();
        byUser.forEach((user, own) -> {
            for (List<Hit> session : new Sessions(own)) {
                visits.add(visit(hash(user), session));
            }
        });
        return visits;
    }

    private Visit visit(String visitor, List<Hit> session) {
        Hit first = session.get(0);
        Hit last = session.get(session.size() - 1);
        Visit.Builder visit = new Visit.Builder()
                .visitor(visitor)
                .lasting(Duration.between(first.at(), last.at()).toSeconds());
        session.forEach(hit -> visit.step(routes.stepOf(hit.path()), hit.failed()));
        return visit.build();
    }

    private String hash(String user) {
        return hashes.computeIfAbsent(user, name -> {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(("pepper:" + name).getBytes(StandardCharsets.UTF_8));
                StringBuilder hex = new StringBuilder();
                for (int i = 0; i < 4; i++) {
                    hex.append(Character.forDigit((digest[i] >> 4) & 15, 16));
                    hex.append(Character.forDigit(digest[i] & 15, 16));
                }
                return hex.toString();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Map<Integer, Traffic> traffic(List<Hit> hits) {
        return hits.stream()
                .collect(groupingBy(
                        hit -> hit.status() / 100 * 100,
                        TreeMap::new,
                        teeing(
                                summingLong(Hit::bytes),
                                mapping(Hit::method, toCollection(TreeSet::new)),
                                Traffic::new)));
    }

    private static Map<String, Long> searches(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.parameter("page").map("1"::equals).orElse(true))
                .map(hit -> hit.parameter("q"))
                .flatMap(Optional::stream)
                .flatMap(query -> Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\W+")))
                .filter(word -> word.length() > 2)
                .collect(groupingBy(word -> word, TreeMap::new, counting()));
    }

    private static Map<String, Integer> carts(List<Hit> hits) {
        Map<String, Integer> carts = new TreeMap<>();
        for (Hit hit : hits) {
            hit.parameter("item").ifPresent(item -> {
                int count = hit.parameter("count").map(Integer::valueOf).orElse(1);
                carts.merge(item, count, Integer::sum);
            });
        }
        return carts;
    }

    private static List<String> ranking(List<Visit> visits) {
        Comparator<Visit> byStage = Comparator.comparing(Visit::stage, Comparator.reverseOrder());
        return visits.stream()
                .sorted(byStage.thenComparing(Visit::hits, Comparator.reverseOrder())
                        .thenComparingLong(Visit::seconds)
                        .thenComparing(Visit::visitor))
                .limit(5)
                .map(visit -> visit.visitor().substring(0, 4) + " " + visit.stage())
                .toList();
    }

    /** How many came at least so far, stage by stage, until nobody did. */
    private static List<Long> funnel(List<Visit> visits) {
        return Stream.iterate(0, stage -> stage + 1)
                .limit(Stage.values().length)
                .map(stage -> visits.stream()
                        .filter(visit -> visit.stage().ordinal() >= stage)
                        .count())
                .takeWhile(count -> count > 0)
                .toList();
    }

    private static String text(List<Visit> visits) {
        String mean = visits.stream()
                .collect(collectingAndThen(averagingLong(Visit::seconds), seconds -> Math.round(seconds) + " s"));
        StringBuilder text = new StringBuilder("A visit takes ").append(mean).append('.');
        visits.stream()
                .filter(visit -> visit.trail().indexOf('!') >= 0)
                .max(Comparator.comparingInt(Visit::hits))
                .ifPresent(visit -> text.append(" Worst: ").append(visit.trail()));
        int at = text.indexOf("takes");
        text.insert(at, "(of " + visits.size() + ") ");
        if (text.length() > 60) {
            text.setLength(60);
            text.append('~');
        }
        text.setCharAt(0, visits.size() > 5 ? 'a' : 'A');
        return text.toString();
    }
}
