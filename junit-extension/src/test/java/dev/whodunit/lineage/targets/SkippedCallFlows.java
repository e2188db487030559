package dev.whodunit.lineage.targets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Flows from calls that did not happen: what they would have left in collections that objects of the pipeline hold. */
public final class SkippedCallFlows {

    private SkippedCallFlows() {}

    /** Counts by reason. */
    private static class Log {

        private final Map<String, Integer> counts = new TreeMap<>();
        private int total;

        void add(String reason) {
            counts.merge(reason, 1, Integer::sum);
            total++;
        }
    }

    /** Inherits what it counts in. */
    private static final class NamedLog extends Log {

        private final String name = "log";

        @Override
        void add(String reason) {
            super.add(name + reason);
        }
    }

    /** Hands on to what it holds. */
    private static final class Office {

        private final Log log = new Log();

        void report(String reason) {
            log.add(reason);
        }
    }

    /** Holds itself. */
    private static final class Node {

        private final Deque<Integer> values = new ArrayDeque<>();
        private Node next = this;

        void push(int value) {
            next.values.push(value);
        }
    }

    /** Has an object to change, whose method it calls on a condition. */
    private static final class Step {

        private final Log log;

        Step(Log log) {
            this.log = log;
        }

        void run(int a) {
            if (a > 4) {
                log.add("large");
            }
        }
    }

    private static void note(Log log, String reason) {
        log.add(reason);
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAReceiver(int a, int b, int c) {
        Log log = new Log();
        Map<String, Integer> counts = log.counts;
        if (a > 4) {
            log.add("large");
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAReceiverInAField(int a, int b, int c) {
        Log log = new Log();
        Map<String, Integer> counts = log.counts;
        new Step(log).run(a);
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int copyOfAMapOfAReceiver(int a, int b, int c) {
        Log log = new Log();
        new Step(log).run(a);
        return new TreeMap<>(log.counts).size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapThatAReceiverInherits(int a, int b, int c) {
        Log log = new NamedLog();
        Map<String, Integer> counts = log.counts;
        if (a > 4) {
            log.add("large");
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnArgument(int a, int b, int c) {
        Log log = new Log();
        Map<String, Integer> counts = log.counts;
        if (a > 4) {
            note(log, "large");
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectOfAReceiver(int a, int b, int c) {
        Office office = new Office();
        Map<String, Integer> counts = office.log.counts;
        if (a > 4) {
            office.report("large");
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int collectionOfAnObjectThatHoldsItself(int a, int b, int c) {
        Node node = new Node();
        Deque<Integer> values = node.values;
        if (a > 4) {
            node.push(c);
        }
        return values.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int numberInAnObjectOfAReceiver(int a, int b, int c) {
        Office office = new Office();
        Log log = office.log;
        if (a > 4) {
            office.report("large");
        }
        return log.total;
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapBehindAFieldOfAField(int a, int b, int c) {
        Office office = new Office();
        Map<String, Integer> counts = office.log.counts;
        if (a > 4) {
            office.log.counts.put("large", c);
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int numberBehindAFieldOfAField(int a, int b, int c) {
        Office office = new Office();
        if (a > 4) {
            office.log.total = c;
        }
        return office.log.total;
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int listThatAMapGave(int a, int b, int c) {
        Map<String, List<Integer>> groups = new TreeMap<>(Map.of("all", new ArrayList<>()));
        if (a > 4) {
            Objects.requireNonNull(groups.get("all")).add(c);
        }
        return Objects.requireNonNull(groups.get("all")).size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectThatAListGave(int a, int b, int c) {
        List<Log> logs = List.of(new Log());
        if (a > 4) {
            logs.get(0).add("large");
        }
        return logs.get(0).counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectInAnArray(int a, int b, int c) {
        Log[] logs = {new Log()};
        if (a > 4) {
            logs[0].add("large");
        }
        return logs[0].counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectThatALambdaChanges(int a, int b, int c) {
        Log log = new Log();
        Map<String, Integer> counts = log.counts;
        Runnable noting = () -> log.add("large");
        if (a > 4) {
            noting.run();
        }
        return counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectThatAVariableNames(int a, int b, int c) {
        Office office = new Office();
        if (a > 4) {
            Log log = office.log;
            log.add("large");
        }
        return office.log.counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapsOfObjectsThatALoopGoesThrough(int a, int b, int c) {
        List<Log> logs = List.of(new Log(), new Log());
        if (a > 4) {
            for (Log log : logs) {
                log.add("large");
            }
        }
        return logs.get(1).counts.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int mapOfAnObjectThatAFunctionPicks(int a, int b, int c) {
        List<Log> logs = List.of(new Log());
        if (a > 4) {
            picked(0, logs).add("large");
        }
        return logs.get(0).counts.size();
    }

    private static Log picked(int index, List<Log> logs) {
        return logs.get(index);
    }
}
