package dev.whodunit.report.graph;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which steps ran one after the other, and which were handed to other threads. A recording has no threads by name and no time: it says that a step ran on
 * another thread than the one that calls it, or on several, and at which position among all that its caller did.
 */
final class ThreadLanes {

    private final Recording run;
    private final Map<Integer, Integer> stageOfStep = new HashMap<>();
    private final Map<Integer, List<Step>> children = new HashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Integer, Integer> next = new HashMap<>();

    /**
     * A thread, or several that did the same.
     *
     * @param name as it is shown
     * @param from lane that handed over to it; its own number if none did
     * @param at position in that lane
     * @param isOfSeveral whether it stands for several threads
     */
    record Lane(String name, int from, int at, boolean isOfSeveral) {}

    /**
     * A step in its lane.
     *
     * @param stage number of the stage that it is; -1 if it is none
     */
    record Placed(Step step, int lane, int position, int stage) {}

    /** A step that is still to be placed, and the lane of its caller. */
    private record Visit(Step step, int lane) {}

    private ThreadLanes(List<ShownStage> stages, Recording run) {
        this.run = run;
        for (int i = 0; i < stages.size(); i++) {
            int number = i;
            stages.get(i).step().current().ifPresent(step -> stageOfStep.putIfAbsent(step.id(), number));
        }
        run.steps()
                .forEach(step -> children.computeIfAbsent(step.parent(), parent -> new ArrayList<>())
                        .add(step));
        // a step that was never told to its end has no entries
        children.values().forEach(list -> list.sort(Comparator.comparingInt(ThreadLanes::sequence)));
    }

    static ThreadLanes of(List<ShownStage> stages, Recording run) {
        ThreadLanes lanes = new ThreadLanes(stages, run);
        lanes.lanes.add(new Lane("the thread of the caller", 0, 0, false));
        lanes.walk();
        return lanes;
    }

    /** With a stack of its own, since calls may be nested deeper than that of the JVM. */
    private void walk() {
        Deque<Visit> open = new ArrayDeque<>();
        push(-1, 0, open);
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            push(visit.step().id(), place(visit.step(), visit.lane()), open);
        }
    }

    private void push(int parent, int lane, Deque<Visit> open) {
        List<Step> inside = children.getOrDefault(parent, List.of());
        for (int i = inside.size() - 1; i >= 0; i--) {
            open.push(new Visit(inside.get(i), lane));
        }
    }

    private static int sequence(Step step) {
        return step.log().entries() > 0 ? step.log().sequence(0) : Integer.MAX_VALUE;
    }

    /** The lane that it is in. */
    private int place(Step step, int around) {
        boolean isHandedOver =
                step.concurrent() && isOfThePipeline(step) && !lanes.get(around).isOfSeveral();
        int lane = isHandedOver ? newLane(step, around) : around;
        if (isHandedOver || isShown(step)) {
            int position = next.merge(lane, 1, Integer::sum) - 1;
            placed.add(new Placed(step, lane, position, stageOfStep.getOrDefault(step.id(), -1)));
        }
        return lane;
    }

    private int newLane(Step step, int around) {
        int at = next.getOrDefault(around, 0);
        String threads = step.count() > 1 ? "several threads" : "another thread";
        String place = step.site().location();
        lanes.add(new Lane(threads + (place.isEmpty() ? "" : ", handed to at " + place), around, at, step.count() > 1));
        next.put(lanes.size() - 1, at);
        return lanes.size() - 1;
    }

    /** A function around all of them is no place in their order. */
    private boolean isShown(Step step) {
        boolean isAround = step.parent() < 0 && children.containsKey(step.id());
        boolean isInHandedOver = isOfThePipeline(step)
                && run.parentOf(step)
                        .filter(Step::concurrent)
                        .filter(ThreadLanes::isOfThePipeline)
                        .isPresent();
        return !isAround && (stageOfStep.containsKey(step.id()) || isInHandedOver);
    }

    private static boolean isOfThePipeline(Step step) {
        FunctionKind kind = step.function().kind();
        return kind == FunctionKind.METHOD || kind == FunctionKind.LAMBDA;
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<Placed> placed() {
        return placed;
    }
}
