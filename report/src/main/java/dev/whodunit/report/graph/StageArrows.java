package dev.whodunit.report.graph;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the stages of a run hand to each other: where the code of the function that calls them says so, and else where one is given
 * the very content that another one made.
 */
final class StageArrows {

    private final List<ShownStage> stages;
    private final Recording run;
    private final Map<Integer, Integer> stageOfSite = new HashMap<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();

    StageArrows(List<ShownStage> stages, Recording run) {
        this.stages = stages;
        this.run = run;
    }

    List<Arrow> all() {
        Set<Integer> parents = new LinkedHashSet<>();
        stages.forEach(stage -> stage.step().current().map(Step::parent).ifPresent(parents::add));
        parents.stream().filter(parent -> parent >= 0).forEach(this::addByCode);
        for (int i = 0; i < stages.size(); i++) {
            int to = i;
            if (stages.get(i).depth() > 0) {
                arrows.add(new Arrow(around(i), i));
            } else if (arrows.stream().noneMatch(arrow -> arrow.to() == to)) {
                addByContent(i);
            }
        }
        return new ArrayList<>(arrows);
    }

    private int around(int inner) {
        int depth = stages.get(inner).depth();
        int outer = inner - 1;
        while (outer > 0 && stages.get(outer).depth() >= depth) {
            outer--;
        }
        return Math.max(0, outer);
    }

    private void addByCode(int parent) {
        Step caller = run.step(parent);
        Optional<MappedMethod> code = run.map()
                .findMethod(
                        caller.function().className(),
                        caller.function().method(),
                        caller.function().descriptor());
        stageOfSite.clear();
        int result = -1;
        for (int i = 0; i < stages.size(); i++) {
            Optional<Step> step = stages.get(i).step().current();
            if (step.filter(now -> now.parent() == parent).isPresent()) {
                stageOfSite.putIfAbsent(step.get().site().index(), i);
            }
            result = step.filter(now -> now.id() == parent).isPresent() ? i : result;
        }
        int made = result;
        code.ifPresent(method -> stageOfSite.forEach((site, stage) -> follow(site, stage, made, method.flows())));
    }

    /** From one call to those that its result reaches, through calls that are no stages. */
    private void follow(int start, int stage, int result, List<Flow> flows) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        Set<Integer> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            int site = open.removeFirst();
            for (Flow flow : flows) {
                if (flow.from().kind() == Flow.Source.Kind.SITE && flow.from().index() == site) {
                    Optional<Integer> next = arriveAt(flow.to(), stage, result);
                    next.filter(seen::add).ifPresent(open::add);
                }
            }
        }
    }

    /** Another site to go on from, if the value is used by one that is no stage. */
    private Optional<Integer> arriveAt(Flow.Use use, int stage, int result) {
        return switch (use.kind()) {
            case RETURN -> {
                if (result >= 0 && result != stage) {
                    arrows.add(new Arrow(stage, result));
                }
                yield Optional.empty();
            }
            case RECEIVER, ARGUMENT -> {
                Integer reached = stageOfSite.get(use.site());
                if (reached == null) {
                    yield Optional.of(use.site());
                }
                if (reached != stage) {
                    arrows.add(new Arrow(stage, reached));
                }
                yield Optional.empty();
            }
            case DECISION, THROW -> Optional.empty();
        };
    }

    private void addByContent(int to) {
        Set<Fingerprint> given = new HashSet<>();
        samples(to)
                .flatMap(call -> call.inputs().stream())
                .filter(StageArrows::isTelling)
                .forEach(input -> given.add(input.fingerprint()));
        for (int from = 0; from < to; from++) {
            boolean isMade = samples(from)
                    .flatMap(call -> Stream.concat(Stream.of(call.output()), call.changed().stream()))
                    .anyMatch(made -> isTelling(made) && given.contains(made.fingerprint()));
            if (isMade) {
                arrows.add(new Arrow(from, to));
            }
        }
    }

    private Stream<Call> samples(int stage) {
        return stages.get(stage).step().shown().samples().stream();
    }

    /** Numbers and flags are equal by chance. */
    private static boolean isTelling(Artifact artifact) {
        return !artifact.fingerprint().equals(Fingerprint.NONE) && artifact.size() > 1;
    }
}
