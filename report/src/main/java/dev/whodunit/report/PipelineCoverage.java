package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.map.MethodRef;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a test covers the functions of the pipeline's code map. Lambdas belong to the function that they are written in, and what
 * a recording says nothing of is left out, as functions that only return a field.
 *
 * @param functions the functions by class, each with what the test does with it; with nothing, if it did not run
 */
public record PipelineCoverage(SortedMap<String, SortedMap<String, Set<Mark>>> functions) {

    /** Nothing is known. */
    public static final PipelineCoverage UNKNOWN = new PipelineCoverage(Collections.emptySortedMap());

    private static final String LAMBDA = "lambda$";

    /** What a test does with a function. */
    public enum Mark {
        /** It ran. */
        RAN('r'),
        /** What it made is compared with a snapshot. */
        IN_SNAPSHOT('s'),
        /** There is an assertion on a step of it, or on what it made. */
        ASSERTED('a');

        private final char letter;

        Mark(char letter) {
            this.letter = letter;
        }
    }

    /**
     * The coverage by one test.
     *
     * @param inSnapshots functions whose results are compared with a snapshot
     * @param asserted functions of whose steps something is asserted
     */
    public static PipelineCoverage of(Recording run, Set<FunctionRef> inSnapshots, Set<FunctionRef> asserted) {
        Set<String> known =
                run.map().classes().stream().map(owner -> owner.name()).collect(Collectors.toSet());
        SortedMap<String, SortedMap<String, Set<Mark>>> functions = new TreeMap<>();
        BiConsumer<MethodRef, Optional<Mark>> noted = (method, mark) -> {
            if (known.contains(method.className()) && !method.name().startsWith(LAMBDA)) {
                Set<Mark> marks = functions
                        .computeIfAbsent(method.className(), unseen -> new TreeMap<>())
                        .computeIfAbsent(nameOf(method), unseen -> EnumSet.noneOf(Mark.class));
                mark.ifPresent(marks::add);
            }
        };
        run.neverRan().forEach(method -> noted.accept(method, Optional.empty()));
        methods(run.steps().stream().map(Step::function)).forEach(ran -> noted.accept(ran, Optional.of(Mark.RAN)));
        methods(inSnapshots.stream()).forEach(kept -> noted.accept(kept, Optional.of(Mark.IN_SNAPSHOT)));
        methods(asserted.stream()).forEach(held -> noted.accept(held, Optional.of(Mark.ASSERTED)));
        return new PipelineCoverage(functions);
    }

    /** A step may also be the reading of a field, or the body of a lambda. */
    private static Stream<MethodRef> methods(Stream<FunctionRef> functions) {
        return functions
                .filter(function ->
                        function.kind() == FunctionKind.METHOD || function.kind() == FunctionKind.CONSTRUCTOR)
                .map(function -> new MethodRef(function.className(), function.method(), function.descriptor()))
                .distinct();
    }

    /** {@code rank(List, int)}. */
    private static String nameOf(MethodRef method) {
        String parameters = MethodTypeDesc.ofDescriptor(method.descriptor()).parameterList().stream()
                .map(ClassDesc::displayName)
                .collect(Collectors.joining(", "));
        return (method.name().equals("<init>") ? "new" : method.name()) + "(" + parameters + ")";
    }

    /** By class and function a letter for each mark, and nothing of those that have none: a suite has thousands of tests. */
    ObjectNode marks() {
        return json(true);
    }

    /** All functions, without marks: many tests have the same ones. */
    byte[] names() {
        return json(false).toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json(boolean areMarksWanted) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        functions.forEach((owner, methods) -> {
            ObjectNode ofClass = JsonNodeFactory.instance.objectNode();
            methods.forEach((name, marks) -> {
                if (!areMarksWanted) {
                    ofClass.put(name, "");
                } else if (!marks.isEmpty()) {
                    ofClass.put(name, letters(marks));
                }
            });
            if (!ofClass.isEmpty()) {
                all.set(owner, ofClass);
            }
        });
        return all;
    }

    private static String letters(Set<Mark> marks) {
        return marks.stream().map(mark -> String.valueOf(mark.letter)).collect(Collectors.joining());
    }

    static PipelineCoverage of(JsonNode json) {
        SortedMap<String, SortedMap<String, Set<Mark>>> functions = new TreeMap<>();
        json.properties().forEach(owner -> {
            SortedMap<String, Set<Mark>> methods = new TreeMap<>();
            owner.getValue()
                    .properties()
                    .forEach(method -> methods.put(
                            method.getKey(), marksOf(method.getValue().asText())));
            functions.put(owner.getKey(), methods);
        });
        return new PipelineCoverage(functions);
    }

    private static Set<Mark> marksOf(String letters) {
        return Stream.of(Mark.values())
                .filter(mark -> letters.indexOf(mark.letter) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
    }

    /** Each function with what the test does with it. */
    void forEach(BiConsumer<CoveredFunction.Name, Set<Mark>> action) {
        for (Map.Entry<String, SortedMap<String, Set<Mark>>> owner : functions.entrySet()) {
            owner.getValue()
                    .forEach((name, marks) -> action.accept(new CoveredFunction.Name(owner.getKey(), name), marks));
        }
    }
}
