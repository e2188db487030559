package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Findings.Difference;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of a cause that is no function of the pipeline what it is, as a sentence without full stop. */
final class CauseText {

    private static final Set<String> FILES = Set.of("Path", "File");

    private static final Map<String, String> SETTINGS = Map.of(
            "java.lang.System.getProperty", "system property",
            "java.lang.Integer.getInteger", "system property",
            "java.lang.Long.getLong", "system property",
            "java.lang.Boolean.getBoolean", "system property",
            "java.lang.System.getenv", "environment variable",
            "java.util.Properties.getProperty", "property",
            "java.util.ResourceBundle.getString", "text");

    private final Recording current;
    private final Evidence evidence;
    private final InputDetails details;

    CauseText(Recording current, Evidence evidence, InputDetails details) {
        this.current = current;
        this.evidence = evidence;
        this.details = details;
    }

    /** {@code Files.readAllLines, called by Flow.run (Flow.java:11), gives something else for the same arguments: "a" → "b"}. */
    String sameCallOtherResult(Difference call) {
        return otherResult(call) + evidence.values(call.accepted(), call.current());
    }

    private String otherResult(Difference call) {
        return call.current().step().function() + ", called by " + caller(call.current())
                + ", gives something else for the same arguments";
    }

    /** What a call that asks the world was told: the setting by its name, the file by its name and line. */
    String toldByTheWorld(Difference call) {
        return setting(call)
                .or(() -> file(call))
                .or(() -> details.ofRead(call.accepted(), call.current())
                        .map(inside -> otherResult(call) + ": " + inside))
                .orElseGet(() -> sameCallOtherResult(call));
    }

    private Optional<String> setting(Difference call) {
        FunctionRef function = call.current().step().function();
        String kind = SETTINGS.get(function.className() + "." + function.method());
        Optional<Call> before = Wording.sample(call.accepted());
        Optional<Call> now = Wording.sample(call.current());
        if (kind == null || before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return now.get().inputs().stream()
                .filter(input -> !input.name().equals("this"))
                .findFirst()
                .map(key -> "The pipeline reads another " + kind + " " + plain(key) + ": "
                        + plain(before.get().output()) + " → "
                        + plain(now.get().output()) + ", in " + caller(call.current()));
    }

    /** A name or a setting is easier to read, and to search for, without quotes. */
    private static String plain(Artifact text) {
        String shown = Wording.value(text);
        boolean isQuoted = shown.length() > 2 && shown.startsWith("\"") && shown.endsWith("\"");
        return isQuoted && shown.indexOf('\\') < 0 ? shown.substring(1, shown.length() - 1) : shown;
    }

    private Optional<String> file(Difference call) {
        Optional<Call> before = Wording.sample(call.accepted());
        Optional<Call> now = Wording.sample(call.current());
        return before.flatMap(old -> now.flatMap(young -> details.file(old.output(), young.output()))
                .map(name -> "The content of the file" + name + " that "
                        + caller(call.current()) + " gets from " + Wording.call(call.current()) + " is another one"
                        + details.ofFile(old.output(), now.get().output())));
    }

    /** The file that the pipeline was called with, if that is all that differs about the call. */
    Optional<String> otherFile(Suspicion outside) {
        Execution before = outside.acceptedEvent();
        Execution now = outside.currentEvent();
        if (before == null || now == null) {
            return Optional.empty();
        }
        return Wording.sample(before)
                .flatMap(old -> Wording.sample(now).flatMap(young -> Wording.otherInput(old, young)))
                .filter(pair -> FILES.contains(pair[0].type()) && FILES.contains(pair[1].type()))
                .map(pair -> "The content of the file"
                        + details.file(pair[0], pair[1]).orElse("")
                        + " that is passed to " + now.step().function() + " as " + pair[1].name() + " is another one"
                        + details.ofFile(pair[0], pair[1]));
    }

    /** A field that was read. */
    String otherField(String field, Difference read) {
        return "The field " + field + " had another value when " + caller(read.current()) + " read it"
                + evidence.values(read.accepted(), read.current());
    }

    /** Code that did not change acts differently. */
    String unchangedCode(Suspicion suspicion) {
        String file = evidence.file(suspicion);
        String place = evidence.lines(suspicion).stream()
                .findFirst()
                .map(line -> " (" + file + ":" + line + ")")
                .orElse("");
        return suspicion.current().step().function() + place + ", whose code did not change, acts differently: "
                + evidence.line(suspicion);
    }

    /** The function that made a call, with the line. */
    private String caller(Execution execution) {
        Step step = execution.step();
        String function = current.parentOf(step)
                .map(parent -> parent.function().toString())
                .orElse("the pipeline");
        boolean hasLine = step.site().line() > 0 && !step.site().file().isEmpty();
        return hasLine
                ? function + " (" + step.site().file() + ":" + step.site().line() + ")"
                : function;
    }
}
