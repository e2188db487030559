package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.ClassFolder;
import dev.whodunit.benchmarks.localisation.Inputs;
import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the class files and input files of all variants of one pipeline. */
final class Variants {

    private static final int RERUNS = 3;
    private static final String AS_IS = "as-is";

    private final Place place;
    private final Pipeline pipeline;
    private final Path examples;
    private final boolean hasOtherJdk;
    private final List<Variant> variants = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private Variants(Place place, Path examples, boolean hasOtherJdk) {
        this.place = place;
        this.pipeline = place.pipeline();
        this.examples = examples;
        this.hasOtherJdk = hasOtherJdk;
    }

    /**
     * Prepares everything on disk.
     *
     * @param examples folder of the source files of the example pipelines
     */
    static Variants prepare(Place place, int rows, Path examples, boolean hasOtherJdk) throws IOException {
        Variants prepared = new Variants(place, examples, hasOtherJdk);
        Inputs.write(place.pipeline(), rows, place.input(AS_IS), (all, spare) -> all);
        ClassFolder.copy(place.pipeline().code(), place.classes(AS_IS));
        prepared.addSettings();
        prepared.addInputs(rows);
        prepared.addCode();
        prepared.addRefactorings();
        return prepared;
    }

    /** What the others are compared with. */
    Variant baseline() {
        return variant("baseline", Kind.RERUN, "", AS_IS, AS_IS);
    }

    List<Variant> all() {
        return List.copyOf(variants);
    }

    /** What could not be made, one sentence each. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    private void addSettings() {
        for (int i = 1; i <= RERUNS; i++) {
            variants.add(variant("rerun-" + i, Kind.RERUN, "", AS_IS, AS_IS));
        }
        for (Kind kind : Kind.values()) {
            boolean isPossible = kind != Kind.OTHER_JDK || hasOtherJdk;
            if (kind.group() == Kind.Group.SETTING && kind != Kind.RERUN && isPossible) {
                variants.add(variant(nameOf(kind), kind, "", AS_IS, AS_IS));
            }
        }
    }

    private void addInputs(int rows) throws IOException {
        Map<Kind, Inputs.Edit> edits = Edits.of(pipeline);
        for (Kind kind : Kind.values()) {
            Inputs.Edit edit = edits.get(kind);
            if (edit != null) {
                Inputs.write(pipeline, rows, place.input(nameOf(kind)), edit);
                variants.add(variant(nameOf(kind), kind, "", AS_IS, nameOf(kind)));
            }
        }
    }

    private void addCode() throws IOException {
        ClassFolder asIs = ClassFolder.at(pipeline.code(), place.classes(AS_IS));
        asIs.copyWithNoOps(place.classes(nameOf(Kind.NO_OPS)));
        variants.add(variant(nameOf(Kind.NO_OPS), Kind.NO_OPS, "", nameOf(Kind.NO_OPS), AS_IS));
        asIs.copyWith(MethodOrder::reverse, place.classes(nameOf(Kind.METHOD_ORDER)));
        variants.add(variant(nameOf(Kind.METHOD_ORDER), Kind.METHOD_ORDER, "", nameOf(Kind.METHOD_ORDER), AS_IS));
        String name = nameOf(Kind.OTHER_COMPILER);
        Sources.copy(pipeline, examples, place.sources(name));
        String failure = Build.compile(pipeline, Build.other(), place.sources(name), place.classes(name));
        if (failure.isEmpty()) {
            variants.add(variant(name, Kind.OTHER_COMPILER, "", name, AS_IS));
        } else {
            notices.add("the other compiler does not compile " + pipeline.label() + ": " + firstProblem(failure));
        }
    }

    private static String firstProblem(String said) {
        return said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("---"))
                .map(line -> line.replaceAll("\\S*/(?=\\w+\\.java)", ""))
                .limit(4)
                .reduce("", (some, more) -> some + " " + more)
                .strip();
    }

    private void addRefactorings() throws IOException {
        for (Refactoring refactoring : Refactoring.of(pipeline)) {
            String name = refactoring.name();
            Sources.copy(pipeline, examples, place.sources(name));
            refactoring.apply(place.sources(name));
            String failure = Build.compile(pipeline, Build.usual(), place.sources(name), place.classes(name));
            if (!failure.isEmpty()) {
                throw new IOException(pipeline.label() + " does not compile after " + name + ": " + failure);
            }
            variants.add(variant(name, Kind.REFACTORED, name.replace('-', ' '), name, AS_IS));
        }
    }

    private static String nameOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Variant variant(String name, Kind kind, String said, String build, String input) {
        Path data = kind == Kind.DIRECTORY ? place.otherData() : place.data();
        return new Variant(name, kind, said, place.classes(build), place.input(input), data);
    }
}
