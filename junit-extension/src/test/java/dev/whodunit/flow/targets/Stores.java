package dev.whodunit.flow.targets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where results go. */
public final class Stores {

    private static int runs = 0; // sites: write runs
    private final Map<String, Integer> counts = new HashMap<>(); // sites: new HashMap -> counts, write counts
    private List<String> rows = List.of(); // sites: of -> rows, write rows
    private int total;

    public List<String> plain(List<String> flights) {
        var onTime = dropCancelled(flights); // sites: dropCancelled -> onTime
        var ranking = List.copyOf(onTime); // sites: copyOf -> ranking
        return ranking;
    }

    private static List<String> dropCancelled(List<String> flights) {
        return flights.stream() // sites: stream, lambda
                .filter(flight -> !flight.isEmpty()) // sites: filter, isEmpty
                .toList(); // sites: toList -> return
    }

    public int boxes(Map<String, Integer> delays) {
        int delay = delays.get("SJC"); // sites: get -> delay, intValue -> delay
        Integer boxed = delays.size(); // sites: size -> boxed, valueOf -> boxed
        long wide = delays.size(); // sites: size -> wide
        double sum = delay + boxed; // sites: intValue
        long parsed = Long.parseLong("1") + wide; // sites: parseLong
        Integer read = Integer.valueOf("7"); // sites: valueOf -> read
        return (int) (sum + parsed) + read; // sites: intValue
    }

    public String casts(Object value) {
        List<String> list = new ArrayList<>(); // sites: new ArrayList -> list
        list.add(value.toString()); // sites: toString, add
        String first = list.get(0); // sites: get -> first
        return list.get(1) + first; // sites: get, dynamic makeConcatWithConstants -> return
    }

    public void fields() {
        rows = dropCancelled(rows); // sites: read rows, dropCancelled -> rows, write rows
        total = rows.size(); // sites: read rows, size -> total, write total
        total += rows.size(); // sites: read total, read rows, size, write total
        runs++; // sites: read runs, write runs
        int copy = total = count(); // sites: count -> total, write total
        counts.put("copy", copy); // sites: read counts, valueOf, put
    }

    private int count() {
        return total; // sites: read total -> return
    }

    public void discarded(List<String> list) {
        list.clear(); // sites: clear
        list.remove(0); // sites: remove
        new ArrayList<>(list); // sites: new ArrayList
    }

    public String chosen(boolean first, List<String> list) {
        String value = first
                ? list.get(0) // sites: get -> value
                : list.toString(); // sites: toString -> value
        String kind = switch (list.size()) { // sites: size
            case 0 -> value.trim(); // sites: trim -> kind
            case 1 -> value.strip(); // sites: strip -> kind
            default -> "many";
        };
        return kind;
    }

    public List<String> resource(String text) throws IOException {
        try (var reader = new BufferedReader(new StringReader(text))) {
            return reader.lines() // sites: lines
                    .collect(Collectors.toList()); // sites: toList, collect -> return
        }
    }

    public int finallyReturned(List<String> list) {
        try {
            return list.size(); // sites: size -> return
        } finally {
            list.clear();
        }
    }

    public int loops(List<String> list) {
        int sum = 0;
        for (String row : list) { // sites: iterator, hasNext, next -> row
            sum += row.length(); // sites: length
        }
        return sum;
    }

    public Object tested(Map<String, Object> map) {
        if (map.get("key") instanceof String text) { // sites: get
            return text.length(); // sites: length -> return, valueOf -> return
        }
        return map;
    }
}
