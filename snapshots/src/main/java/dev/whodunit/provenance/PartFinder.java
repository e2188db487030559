package dev.whodunit.provenance;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the part of an artifact that a text such as {@code ranking[3].delay} means. */
public final class PartFinder {

    private static final Pattern NAME = Pattern.compile("([^.\\[]+)(.*)", Pattern.DOTALL);
    private static final int MOST = 15;

    private final Recording run;
    private final Lineage lineage;
    private final FilePlaces places;

    /** @param lineage of the run */
    public PartFinder(Recording run, Lineage lineage) {
        this.run = run;
        this.lineage = lineage;
        this.places = new FilePlaces(lineage.graph());
    }

    /** An artifact and a part of it. */
    public record Found(LabelledArtifact artifact, CellPath path) {}

    /**
     * The part that a text means.
     *
     * @param written the name of a variable, a field, a parameter or a function, and the way to the part
     * @param step the function whose result or argument is meant; {@code ""} if any
     * @throws NoSuchPartException if there is none, or there are several; the message says what there is
     */
    public Found find(String written, String step) {
        SourceName asked = SourceName.of(written);
        String text = asked.mayBeArtifact() ? asked.text() : written;
        try {
            return inArtifact(text, step);
        } catch (NoSuchPartException none) {
            BitSet inFile = asked.mayBeFile() ? lineage.writtenTo(asked.text()) : new BitSet();
            if (!inFile.isEmpty()) {
                throw new NoSuchPartException("What \"" + asked.text()
                        + "\" names was written by the pipeline itself in this run. Ask for what it was made of: "
                        + String.join(", ", lineage.placesBehind(inFile)) + ".");
            }
            throw places.fileOf(text)
                    .filter(file -> asked.mayBeFile())
                    .filter(file -> file.contains(".")) // else the name is as likely one of an artifact
                    .map(file -> new NoSuchPartException(inFile(text, file)))
                    .orElse(none);
        }
    }

    /**
     * Whether a text means a part of an artifact, and no place that was read.
     *
     * @param read what was read at the place that the text names
     * @throws NoSuchPartException if it names both; the message says how to choose
     */
    public boolean isMeant(String written, ReadValues read) {
        SourceName name = SourceName.of(written);
        boolean isPart = name.mayBeArtifact() && isPart(name.text());
        if (isPart && read.areOfPlace()) {
            throw new NoSuchPartException("\"" + written
                    + "\" names an artifact or a part of one, and also what was read in a file or a folder. "
                    + name.choice());
        }
        return isPart;
    }

    private boolean isPart(String text) {
        Matcher parts = NAME.matcher(text);
        try {
            return parts.matches()
                    && named(parts.group(1)).stream()
                            .anyMatch(artifact -> !artifact.cells()
                                    .findAll(CellPath.parse(parts.group(2)))
                                    .isEmpty());
        } catch (NoSuchPartException noPath) {
            return false;
        }
    }

    private Found inArtifact(String text, String step) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            throw new NoSuchPartException(
                    "\"" + text + "\" names no artifact. Write the name of a variable, and the way to"
                            + " a part of it, as in ranking[3].delay.");
        }
        CellPath path = CellPath.parse(parts.group(2));
        List<LabelledArtifact> named = named(parts.group(1)).stream()
                .filter(artifact -> step.isEmpty() || functionOf(artifact).equals(step))
                .toList();
        if (named.isEmpty()) {
            throw new NoSuchPartException(noArtifact(parts.group(1), step));
        }
        LabelledArtifact artifact = one(parts.group(1), named);
        if (artifact.cells().findAll(path).isEmpty()) {
            throw new NoSuchPartException(
                    describe(artifact) + " has no part " + path + ". Its parts: " + children(artifact) + ".");
        }
        return new Found(artifact, path);
    }

    private String inFile(String text, String file) {
        boolean isRead = places.isRead(text);
        return isRead || places.mayBeRead(text)
                ? "\"" + text + "\" is no part of an artifact, but " + (isRead ? "was" : "may have been")
                        + " read from a file. where-to says what was made of it, without --step."
                : "Nothing is known to have been read at \"" + text + "\". Places in " + file
                        + " that were read, the first and the last: " + String.join(", ", places.examplesIn(file))
                        + ".";
    }

    private String noArtifact(String name, String step) {
        List<String> files = places.files();
        return "Nothing is known of where an artifact \"" + name + "\""
                + (step.isEmpty() ? "" : " of " + step) + " came from. Artifacts that are known: " + names() + "."
                + (files.isEmpty()
                        ? ""
                        : " Files that were read: " + files.stream().limit(MOST).collect(Collectors.joining(", "))
                                + ".");
    }

    private List<LabelledArtifact> named(String name) {
        List<LabelledArtifact> stored = new ArrayList<>();
        List<LabelledArtifact> others = new ArrayList<>();
        for (LabelledArtifact artifact : lineage.artifacts()) {
            if (nameOf(artifact.ref()).equals(name)) {
                boolean isStored = artifact.ref().part() != ArtifactRef.Part.OUTPUT
                        || step(artifact).isNamed();
                (isStored ? stored : others).add(artifact);
            }
        }
        return stored.isEmpty() ? others : stored;
    }

    /** One of several that have one content; else those of functions that ran once, if there is one. */
    private LabelledArtifact one(String name, List<LabelledArtifact> named) {
        List<LabelledArtifact> once = named.stream()
                .filter(artifact -> step(artifact).function().kind().isTraced()
                        && step(artifact).count() == 1)
                .toList();
        List<LabelledArtifact> meant = once.isEmpty() ? named : once;
        boolean isOne = meant.stream()
                .allMatch(other -> artifact(other.ref())
                        .hasSameContentAs(artifact(meant.get(0).ref())));
        if (meant.size() > 1 && !isOne) {
            throw new NoSuchPartException("\"" + name + "\" means several artifacts: "
                    + meant.stream().limit(MOST).map(this::describe).collect(Collectors.joining(", "))
                    + ". Choose one by its function, with --step.");
        }
        return meant.get(0);
    }

    private Step step(LabelledArtifact artifact) {
        return run.steps().get(artifact.ref().step());
    }

    private String functionOf(LabelledArtifact artifact) {
        return step(artifact).function().displayName();
    }

    /** The name that the code gives an artifact. */
    public String nameOf(ArtifactRef ref) {
        return ref.part() == ArtifactRef.Part.OUTPUT
                ? run.steps().get(ref.step()).artifactName()
                : artifact(ref).name();
    }

    /** What was recorded of an artifact. */
    public Artifact artifact(ArtifactRef ref) {
        Optional<Call> call = run.steps().get(ref.step()).sample(ref.call());
        Optional<Artifact> artifact = switch (ref.part()) {
            case OUTPUT -> call.map(Call::output);
            case INPUT -> call.map(found -> found.inputs().get(ref.position()));
            case CHANGED -> call.map(found -> found.changed().get(ref.position()));
        };
        return artifact.orElse(Artifact.VOID);
    }

    /** {@code ranking from rank (FlightDelays.java:36)}. */
    public String describe(LabelledArtifact artifact) {
        Step step = step(artifact);
        String location = step.site().location();
        return nameOf(artifact.ref()) + " from " + step.function().displayName()
                + (location.isEmpty() ? "" : " (" + location + ")");
    }

    private String names() {
        return lineage.artifacts().stream()
                .filter(artifact -> step(artifact).function().kind().isTraced())
                .sorted(Comparator.comparing(artifact -> step(artifact).count() > 1))
                .map(artifact -> nameOf(artifact.ref()))
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private static String children(LabelledArtifact artifact) {
        return artifact.cells()
                .children(0)
                .limit(MOST)
                .mapToObj(cell -> artifact.cells().path(cell).toString())
                .collect(Collectors.joining(", "));
    }
}
