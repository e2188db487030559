package dev.whodunit.run;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Builds runs for tests, the way they read in a call tree:
 *
 * <pre>{@code
 * Runs.of("FlightDelays")
 *         .step("readFlights", step -> step.as("flights").in("file", "\"flights.json\"").out("List<Flight>", flights))
 *         .step("rank", step -> step.in("flights", flights)
 *                 .step("dropCancelled", inner -> inner.as("onTime").in("flights", flights).out("List<Flight>", onTime)))
 *         .build()
 * }</pre>
 *
 * <p>Values are given as JSON; equal JSON is equal content.
 */
public final class Runs {

    private final String pipeline;
    private final List<StepBuilder> steps = new ArrayList<>();
    private final Map<Fingerprint, String> contents = new TreeMap<>();
    private final Map<String, String> code = new TreeMap<>();
    private final List<Library> libraries = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    private Runs(String pipeline) {
        this.pipeline = pipeline;
    }

    /** A run of the pipeline class {@code com.acme.<pipeline>}. */
    public static Runs of(String pipeline) {
        return new Runs(pipeline);
    }

    /** A step entered from outside the pipeline, executed once unless it says otherwise. */
    public Runs step(String method, Consumer<StepBuilder> details) {
        details.accept(new StepBuilder(this, -1, FunctionKind.METHOD, method));
        return this;
    }

    /** Puts a method with this code hash into the map. */
    public Runs code(String method, String codeHash) {
        code.put(method, codeHash);
        return this;
    }

    /** A jar that was called. */
    public Runs library(String name, String version, String hash) {
        libraries.add(new Library(name, version, hash));
        return this;
    }

    /** Something that the recording does not show. */
    public Runs notice(Notice.Kind kind, String text) {
        notices.add(new Notice(kind, text));
        return this;
    }

    /** The fingerprint of a value in these runs: a hash of its JSON. */
    public static Fingerprint fingerprint(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_16BE));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A complete artifact. */
    public static Artifact artifact(String name, String type, String json) {
        long size = json.startsWith("[") ? json.chars().filter(c -> c == '{').count() : -1;
        String preview = json.length() > 60 ? json.substring(0, 60) + "…" : json;
        return new Artifact(name, type, ArtifactState.COMPLETE, fingerprint(json), size, preview, "");
    }

    /** The digest that a call log has of one value. */
    public static long digest(String json) {
        return fingerprint(json).high() & ~1L;
    }

    /** The run as described. */
    public Recording build() {
        List<MappedMethod> methods = code.entrySet().stream()
                .map(method -> new MappedMethod(
                        method.getKey(),
                        StepBuilder.DESCRIPTOR,
                        1,
                        method.getValue(),
                        10,
                        20,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        MappedClass mapped =
                new MappedClass("com.acme." + pipeline, "java.lang.Object", List.of(), pipeline + ".java", methods);
        return new Recording(
                new RunIdentity(
                        "[engine:junit-jupiter]/[class:" + pipeline + "Test]",
                        "com.acme." + pipeline + "Test",
                        "works",
                        "works()",
                        pipeline),
                steps.stream().map(StepBuilder::build).toList(),
                code.isEmpty() ? PipelineMap.EMPTY : new PipelineMap(List.of(mapped)),
                libraries,
                new Contents(contents),
                notices);
    }

    /** Describes one step. */
    public static final class StepBuilder {

        static final String DESCRIPTOR = "(Ljava/util/List;)Ljava/util/List;";

        private final Runs run;
        private final int id;
        private final int parent;
        private FunctionRef function;
        private String storedInto = "";
        private int site;
        private Phase phase = Phase.TEST;
        private boolean concurrent;
        private boolean threw;
        private long kept;
        private List<Artifact> inputs = new ArrayList<>();
        private Artifact output = Artifact.VOID;
        private final List<String[]> calls = new ArrayList<>();
        private final List<CallLog.Block> blocks = new ArrayList<>();

        private StepBuilder(Runs run, int parent, FunctionKind kind, String method) {
            this.run = run;
            this.parent = parent;
            this.id = run.steps.size();
            this.site = parent < 0 ? -1 : id;
            this.function = FunctionRef.of(kind, "com.acme." + run.pipeline, method, DESCRIPTOR);
            run.steps.add(this);
        }

        /** The variable that its result is stored into. */
        public StepBuilder as(String variable) {
            storedInto = variable;
            return this;
        }

        /** What kind of function it is, if not a method. */
        public StepBuilder kind(FunctionKind kind) {
            function = FunctionRef.of(kind, function.className(), function.method(), function.descriptor());
            return this;
        }

        /** Makes it a call into a library class. */
        public StepBuilder library(String className) {
            function = FunctionRef.of(FunctionKind.LIBRARY, className, function.method(), function.descriptor());
            return this;
        }

        /** Makes it the {@code ordinal}-th lambda of its method. */
        public StepBuilder lambda(int ordinal, String syntheticName) {
            function = new FunctionRef(
                    FunctionKind.LAMBDA,
                    function.className(),
                    syntheticName,
                    function.descriptor(),
                    function.method(),
                    ordinal);
            return this;
        }

        /** The position of its call site in the parent's code. */
        public StepBuilder site(int index) {
            site = index;
            return this;
        }

        /** The part of the test's life it ran in. */
        public StepBuilder phase(Phase newPhase) {
            phase = newPhase;
            return this;
        }

        /** Makes the order of its executions meaningless. */
        public StepBuilder concurrent() {
            concurrent = true;
            return this;
        }

        /** The execution that is kept, if not the first one. */
        public StepBuilder kept(long index) {
            kept = index;
            return this;
        }

        /** Adds an input. */
        public StepBuilder in(String name, String json) {
            inputs.add(artifact(name, "List<Row>", json));
            return this;
        }

        /** Sets the output and keeps its content. */
        public StepBuilder out(String type, String json) {
            run.contents.put(fingerprint(json), json);
            return out(artifact("", type, json));
        }

        /** Sets the output without keeping content. */
        public StepBuilder out(Artifact artifact) {
            output = artifact;
            return this;
        }

        /** Makes the output an exception that was thrown. */
        public StepBuilder threw() {
            threw = true;
            return this;
        }

        /** Adds an execution, for a step that is executed any number of times but once. */
        public StepBuilder call(String in, String out) {
            calls.add(new String[] {in, out});
            return this;
        }

        /** Adds a block of executions beyond the budget. */
        public StepBuilder block(long from, long to, String in, String out) {
            blocks.add(new CallLog.Block(from, to, digest(in), digest(out)));
            return this;
        }

        /** A step called by this one. */
        public StepBuilder step(String method, Consumer<StepBuilder> details) {
            details.accept(new StepBuilder(run, id, FunctionKind.METHOD, method));
            return this;
        }

        private Step build() {
            CallSite from = new CallSite(site, run.pipeline + ".java", 30 + id, storedInto);
            if (calls.isEmpty()) {
                StringBuilder in = new StringBuilder();
                inputs.forEach(input -> in.append(input.fingerprint()));
                long complete = output.state() == ArtifactState.COMPLETE ? 0 : 1;
                CallLog log = new CallLog(
                        new int[] {parent < 0 ? -1 : 0},
                        new int[] {id},
                        new long[] {digest(in.toString())},
                        new long[] {(output.fingerprint().high() & ~1L) | complete},
                        blocks);
                return step(from, log, List.of(new Call(kept, inputs, output, threw, List.of())));
            }
            int n = calls.size();
            long[] in = calls.stream().mapToLong(call -> digest(call[0])).toArray();
            long[] out = calls.stream().mapToLong(call -> digest(call[1])).toArray();
            List<Call> samples = new ArrayList<>();
            for (int i = 0; i < Math.min(n, 3); i++) {
                samples.add(new Call(
                        i,
                        List.of(artifact("row", "Row", calls.get(i)[0])),
                        artifact("", "Row", calls.get(i)[1]),
                        false,
                        List.of()));
            }
            return step(from, new CallLog(new int[n], new int[n], in, out, blocks), samples);
        }

        private Step step(CallSite from, CallLog log, List<Call> samples) {
            return new Step(id, parent, function, from, phase, concurrent, log, samples);
        }
    }
}
