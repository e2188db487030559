package dev.whodunit.report.lineage;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which shown stage a step is: its own, or that of the innermost step around it that has one. */
final class StagesOfSteps {

    private final Recording run;
    private final Map<Integer, Integer> stages = new HashMap<>();

    StagesOfSteps(List<ShownStage> shown, Recording run) {
        this.run = run;
        for (int i = 0; i < shown.size(); i++) {
            Optional<Step> step = shown.get(i).step().current();
            if (step.isPresent()) {
                stages.putIfAbsent(step.get().id(), i);
            }
        }
    }

    /** Ids of the steps that are shown. */
    Set<Integer> steps() {
        return stages.keySet();
    }

    Optional<Integer> of(int step) {
        for (int at = step; at >= 0; at = run.step(at).parent()) {
            Integer stage = stages.get(at);
            if (stage != null) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
