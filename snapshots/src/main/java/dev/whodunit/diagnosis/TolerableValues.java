package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of a run of which a tolerance says something: without their content nobody can say whether others are near enough. In
 * doubt it is one of them.
 */
public final class TolerableValues {

    private static final Pattern FRACTION = Pattern.compile("\\d[.eE][-+\\d]");
    /** Possessive, since else the engine of expressions needs a stack as long as the text. */
    private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\":");

    private final Recording run;
    private final Tolerance tolerance;
    private final List<ToleranceRule> rules;
    private final Set<Fingerprint> results = new HashSet<>();
    private final Map<Fingerprint, Boolean> byContent = new HashMap<>();
    private final Map<String, Boolean> byName = new HashMap<>();

    /** @param run of which the values are */
    public TolerableValues(Recording run, Tolerance tolerance) {
        this.run = run;
        this.tolerance = tolerance;
        this.rules = tolerance.elsewhere().rules();
        run.steps().stream().filter(step -> tolerance.in(step).isPresent()).forEach(this::addResults);
    }

    private void addResults(Step step) {
        for (int i = 0; i < step.log().entries(); i++) {
            step.sample(i).ifPresent(call -> results.add(call.output().fingerprint()));
        }
        results.remove(Fingerprint.NONE);
    }

    /** Whether an artifact that a step was given or made is one of them. */
    public boolean contains(Step step, Artifact artifact) {
        boolean isResult = results.contains(artifact.fingerprint());
        boolean isNamed = Stream.of(
                        artifact.name(), step.artifactName(), step.function().method())
                .anyMatch(this::isSpokenOf);
        return isResult || isNamed || byContent.computeIfAbsent(artifact.fingerprint(), this::isSpokenOf);
    }

    /** Whether a rule is about what a step gives, so that how that comes about does not count. */
    public boolean isAboutResult(Step step) {
        return tolerance.in(step).isPresent();
    }

    private boolean isSpokenOf(String name) {
        return byName.computeIfAbsent(name, unseen -> rules.stream().anyMatch(rule -> rule.mayBeOf(unseen)));
    }

    private boolean isSpokenOf(Fingerprint value) {
        String json = run.contents().json(value).orElse("");
        boolean isNumber = isAboutAllNumbers() && FRACTION.matcher(json).find();
        return isNumber || (!rules.isEmpty() && hasName(json));
    }

    private boolean isAboutAllNumbers() {
        return tolerance.relative() > 0 || tolerance.absolute() > 0 || tolerance.ulps() > 0;
    }

    private boolean hasName(String json) {
        Set<String> seen = new HashSet<>();
        Matcher names = NAME.matcher(json);
        while (names.find()) {
            if (seen.add(names.group(1)) && isSpokenOf(names.group(1))) {
                return true;
            }
        }
        return false;
    }
}
