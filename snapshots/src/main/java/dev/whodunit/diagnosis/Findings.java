package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.diagnosis.Suspicion.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What the investigation found, in the order of time, each function and each call once. */
final class Findings {

    private final Map<String, Suspect> suspects = new LinkedHashMap<>();
    private final Map<String, Difference> fieldReads = new LinkedHashMap<>();
    private final Map<Integer, Difference> libraryCalls = new LinkedHashMap<>();
    private final Map<String, Integer> changedContents = new HashMap<>();
    private final List<Suspicion> outside = new ArrayList<>();
    private int clock;
    private boolean excused;

    /**
     * A function with the strongest suspicion against it.
     *
     * @param suspicion the first of the strongest
     * @param time when it was raised, counted in findings
     * @param count how many suspicions of that strength there are
     */
    record Suspect(Suspicion suspicion, int time, long count) {}

    /**
     * A library call or field read with the accepted input and another result.
     *
     * @param time when it was found, counted in findings
     */
    record Difference(Execution accepted, Execution current, int time) {}

    void accuse(Suspicion suspicion) {
        clock++;
        String key = suspicion.current().step().function().alignmentKey();
        Suspect known = suspects.get(key);
        if (known == null || suspicion.strength().compareTo(known.suspicion().strength()) > 0) {
            suspects.put(key, new Suspect(suspicion, clock, 1));
        } else if (suspicion.strength() == known.suspicion().strength()) {
            suspects.put(key, new Suspect(known.suspicion(), known.time(), known.count() + 1));
        }
    }

    /** Somebody did something else, and has an excuse. */
    void excuse() {
        excused = true;
    }

    void fieldRead(String field, Execution accepted, Execution current) {
        fieldReads.putIfAbsent(field, new Difference(accepted, current, ++clock));
    }

    /** Something else than accepted may be in these fields from now on. */
    void contentChanged(Set<String> fields) {
        clock++;
        fields.forEach(field -> changedContents.putIfAbsent(field, clock));
    }

    void libraryCall(Execution accepted, Execution current) {
        libraryCalls.putIfAbsent(current.step().id(), new Difference(accepted, current, ++clock));
    }

    /** The test, or whatever called the pipeline, called it differently. */
    void outside(Suspicion suspicion) {
        outside.add(suspicion);
    }

    Collection<Suspect> suspects() {
        return suspects.values();
    }

    /** Those against whom the strongest suspicion is of this strength. */
    Stream<Suspect> suspects(Strength strength) {
        return suspects.values().stream().filter(suspect -> suspect.suspicion().strength() == strength);
    }

    /** Without what cannot be seen, such as what a library was really given. */
    Findings seen() {
        Findings seen = new Findings();
        suspects.forEach((key, suspect) -> {
            if (suspect.suspicion().strength() != Strength.HIDDEN) {
                seen.suspects.put(key, suspect);
            }
        });
        seen.changedContents.putAll(changedContents);
        seen.clock = clock;
        return seen;
    }

    /** By {@code class.field}. */
    Map<String, Difference> fieldReads() {
        return fieldReads;
    }

    /** When the content of a field may first have been another one, if it was. */
    OptionalInt changeOf(String field) {
        Integer time = changedContents.get(field);
        return time == null ? OptionalInt.empty() : OptionalInt.of(time);
    }

    Collection<Difference> libraryCalls() {
        return libraryCalls.values();
    }

    List<Suspicion> outside() {
        return outside;
    }

    boolean isSomebodyExcused() {
        return excused;
    }

    boolean isEmpty() {
        return suspects.isEmpty() && fieldReads.isEmpty() && libraryCalls.isEmpty() && outside.isEmpty();
    }

    static String field(Execution access) {
        return access.step().function().className() + "."
                + access.step().function().method();
    }
}
