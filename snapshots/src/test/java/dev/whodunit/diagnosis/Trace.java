package dev.whodunit.diagnosis;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Library;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes down a run as a recorder would. Functions are given as {@code Class.method} or {@code Class.method>variable},
 * values as text: {@code ""} for none, {@code ~text} for a value of which only the beginning was read, {@code ?text} for one with
 * something inside that cannot be read, {@code !text} for an exception, <code>{…}</code>
 * for the content of a {@code Row}.
 */
final class Trace {

    private static final String DESCRIPTOR = "(Ljava/lang/Object;)Ljava/lang/Object;";
    private static final long NOTHING = 2;
    private static final int SAMPLES = 3;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<Object>, Node> index = new HashMap<>();
    private final Map<String, List<MappedMethod>> code = new TreeMap<>();
    private final Map<Fingerprint, String> contents = new HashMap<>();
    private final List<Library> libraries = new ArrayList<>();
    private Node parent = new Node(-1, -1, FunctionRef.of(FunctionKind.METHOD, "", "", ""), CallSite.OUTSIDE);
    private int execution = -1;
    private int sequence;
    private boolean concurrent;

    private static final class Node {
        private final int id;
        private final int parent;
        private final FunctionRef function;
        private final CallSite site;
        private final List<int[]> places = new ArrayList<>();
        private final List<long[]> digests = new ArrayList<>();
        private final List<Call> samples = new ArrayList<>();
        private boolean concurrent;

        private Node(int id, int parent, FunctionRef function, CallSite site) {
            this.id = id;
            this.parent = parent;
            this.function = function;
            this.site = site;
        }

        private Step step() {
            int size = places.size();
            return new Step(
                    id,
                    parent,
                    function,
                    site,
                    Phase.TEST,
                    concurrent,
                    new CallLog(
                            places.stream().mapToInt(place -> place[0]).toArray(),
                            places.stream().mapToInt(place -> place[1]).toArray(),
                            digests.stream()
                                    .limit(size)
                                    .mapToLong(digest -> digest[0])
                                    .toArray(),
                            digests.stream()
                                    .limit(size)
                                    .mapToLong(digest -> digest[1])
                                    .toArray(),
                            List.of()),
                    samples);
        }
    }

    /** What is said of two runs. */
    static Verdict compare(Consumer<Trace> accepted, Consumer<Trace> current) {
        return Diagnosis.compare(run(accepted), run(current));
    }

    /** The functions that are to blame. */
    static List<String> names(Verdict verdict) {
        return verdict.culprits().stream()
                .map(Culprit::function)
                .map(FunctionRef::toString)
                .toList();
    }

    static Recording run(Consumer<Trace> script) {
        Trace trace = new Trace();
        script.accept(trace);
        return trace.toRun();
    }

    /** A traced function without events of its own. */
    Trace call(int line, String name, String input, String output) {
        return call(line, name, input, output, inside -> {});
    }

    Trace call(int line, String name, String input, String output, Consumer<Trace> body) {
        return event(function(kind(name), name), line, name, input, output, body);
    }

    Trace lambda(int line, String method, int ordinal, String input, String output) {
        FunctionRef reference = function(FunctionKind.METHOD, method);
        String synthetic = "lambda$" + reference.method() + "$" + (line + ordinal);
        FunctionRef lambda = new FunctionRef(
                FunctionKind.LAMBDA, reference.className(), synthetic, DESCRIPTOR, reference.method(), ordinal);
        return event(lambda, line, method, input, output, inside -> {});
    }

    Trace library(int line, String name, String input, String output) {
        return library(line, name, input, output, inside -> {});
    }

    Trace library(int line, String name, String input, String output, Consumer<Trace> body) {
        return event(function(FunctionKind.LIBRARY, name), line, name, input, output, body);
    }

    Trace read(int line, String field, String value) {
        return event(function(FunctionKind.FIELD_READ, field), line, field, "", value, inside -> {});
    }

    Trace write(int line, String field, String value) {
        return event(function(FunctionKind.FIELD_WRITE, field), line, field, value, "", inside -> {});
    }

    /** Everything called in {@code body} runs on several threads. */
    Trace concurrently(Consumer<Trace> body) {
        concurrent = true;
        body.accept(this);
        concurrent = false;
        return this;
    }

    /** The code of a method, from line 10 to line 19. */
    Trace code(String name, String hash, Site... sites) {
        return code(name, hash, List.of(), sites);
    }

    /** The same with what stands on its lines. */
    Trace code(String name, String hash, List<CodeLine> lines, Site... sites) {
        FunctionRef function = function(FunctionKind.METHOD, name);
        code.computeIfAbsent(function.className(), key -> new ArrayList<>())
                .add(new MappedMethod(
                        function.method(),
                        DESCRIPTOR,
                        0,
                        hash,
                        10,
                        19,
                        List.of(),
                        List.of(),
                        List.of(sites),
                        List.of(),
                        List.of(),
                        lines));
        return this;
    }

    Trace uses(String library, String version) {
        libraries.add(new Library(library, version, version));
        return this;
    }

    private static FunctionKind kind(String name) {
        return name.endsWith("<init>")
                ? FunctionKind.CONSTRUCTOR
                : name.endsWith("<clinit>") ? FunctionKind.STATIC_INITIALIZER : FunctionKind.METHOD;
    }

    private static FunctionRef function(FunctionKind kind, String name) {
        String plain = name.contains(">") && !name.endsWith(">") ? name.substring(0, name.lastIndexOf('>')) : name;
        int dot = plain.lastIndexOf('.');
        return FunctionRef.of(kind, plain.substring(0, dot), plain.substring(dot + 1), DESCRIPTOR);
    }

    private Trace event(
            FunctionRef function, int line, String name, String input, String output, Consumer<Trace> body) {
        Node above = parent;
        int aboveExecution = execution;
        String variable = name.contains(">") && !name.endsWith(">") ? name.substring(name.lastIndexOf('>') + 1) : "";
        Node node = index.computeIfAbsent(List.of(above.id, function, line), key -> {
            Node made = new Node(nodes.size(), above.id, function, new CallSite(line, "Flow.java", line, variable));
            nodes.add(made);
            return made;
        });
        node.concurrent |= concurrent;
        int here = node.places.size();
        node.places.add(new int[] {aboveExecution, sequence});
        node.digests.add(new long[] {digest(input), digest(output)});
        if (here < SAMPLES) {
            List<Artifact> inputs = input.isEmpty() ? List.of() : List.of(artifact("in", input));
            node.samples.add(new Call(here, inputs, artifact("", output), output.startsWith("!"), List.of()));
        }
        int next = sequence + 1;
        parent = node;
        execution = here;
        sequence = 0;
        body.accept(this);
        parent = above;
        execution = aboveExecution;
        sequence = next;
        return this;
    }

    static long digest(String value) {
        long digest = value.isEmpty() ? NOTHING : Digests.of(value) & ~1L;
        if (value.startsWith("~")) {
            return digest | CallLog.CUT;
        }
        return value.startsWith("?") ? (digest & ~CallLog.CUT) | CallLog.UNREADABLE : digest;
    }

    private Artifact artifact(String name, String value) {
        if (value.isEmpty()) {
            return Artifact.VOID;
        }
        Fingerprint fingerprint = new Fingerprint(Digests.of(value), 0);
        boolean isList = value.startsWith("[");
        boolean isObject = value.startsWith("{");
        if (isList || isObject) {
            contents.put(fingerprint, value);
        }
        ArtifactState state =
                value.startsWith("~") || value.startsWith("?") ? ArtifactState.PARTIAL : ArtifactState.COMPLETE;
        int size = isList ? value.split(",", -1).length : -1;
        String type = isList ? "List<Row>" : isObject ? "Row" : "String";
        return new Artifact(name, type, state, fingerprint, size, value, "");
    }

    private Recording toRun() {
        List<MappedClass> classes = new ArrayList<>();
        code.forEach((name, methods) ->
                classes.add(new MappedClass(name, "java.lang.Object", List.of(), name + ".java", methods)));
        return new Recording(
                new RunIdentity("id", "FlowTest", "test", "test()", "Flow"),
                nodes.stream().map(Node::step).toList(),
                new PipelineMap(classes),
                libraries,
                new Contents(contents),
                List.of());
    }
}
