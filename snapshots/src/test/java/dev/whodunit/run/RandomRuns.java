package dev.whodunit.run;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Runs of any shape the model allows, with texts that files find hard to hold. */
public final class RandomRuns {

    private static final String[] HARD = {
        "\u0000",
        "\ud83d",
        "\ude00",
        "\ud83d\ude00",
        "\u2028",
        "\u2029",
        "\u0085",
        "\ufeff",
        "\u202e",
        "\"",
        "\\",
        "\r",
        "\n",
        "\t",
        "ı",
        "İ",
        "I",
        "i",
        "é",
        "e\u0301",
        "<<<<<<< ",
        "{",
        "}",
        "\uffff",
        "\u007f",
        " ",
        ""
    };

    private final Random random;

    private RandomRuns(Random random) {
        this.random = random;
    }

    /** A run that follows from the seed. */
    public static Recording of(long seed) {
        return new RandomRuns(new Random(seed)).run();
    }

    private Recording run() {
        List<KeptValue> values = list(this::keptValue);
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            steps.add(step(i, values));
        }
        Map<Fingerprint, String> contents = new HashMap<>();
        list(() -> contents.put(fingerprint(), random.nextBoolean() ? "\"" + text() + "\"" : table()));
        Map<Fingerprint, Outline> outlines = new HashMap<>();
        list(() -> outlines.put(fingerprint(), outline()));
        for (Step step : steps) {
            step.samples().stream()
                    .limit(1)
                    .forEach(call -> contents.put(call.output().fingerprint(), table()));
        }
        return new Recording(
                new RunIdentity(text(), "com.acme.Test", text(), text(), text()),
                steps,
                new PipelineMap(list(this::mappedClass)),
                list(() -> new Library(text(), text(), text())),
                new Contents(contents, values, outlines),
                list(() -> new Notice(any(Notice.Kind.values()), text())),
                environment());
    }

    private Outline outline() {
        long block = 1L << random.nextInt(20);
        int blocks = 1 + random.nextInt(Outline.MOST_BLOCKS);
        return new Outline(
                any(Outline.Unit.values()),
                blocks * block - random.nextInt((int) block),
                block,
                random.ints(blocks).boxed().toList(),
                list(() -> new Outline.Column(
                        text(),
                        random.nextInt(9),
                        String.valueOf(random.nextInt()),
                        "",
                        random.nextInt(9) - 1,
                        random.nextInt())));
    }

    private Environment environment() {
        return new Environment(
                text(), text(), text(), text(), text(), text(), text(), text(), random.nextInt(99), random.nextInt(99));
    }

    private Step step(int id, List<KeptValue> values) {
        CallLog log = log();
        List<Call> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(log.entries(), random.nextInt(3)); i++) {
            samples.add(new Call(i, list(this::artifact), artifact(), random.nextBoolean(), list(this::artifact)));
        }
        FunctionRef function = new FunctionRef(
                any(FunctionKind.values()),
                "com.acme.C" + random.nextInt(3),
                "m" + random.nextInt(3),
                "()V",
                text(),
                random.nextInt(3));
        CallSite site = new CallSite(random.nextInt(5) - 1, text(), random.nextInt(99), text());
        return new Step(
                id,
                random.nextInt(id + 1) - 1,
                function,
                site,
                any(Phase.values()),
                random.nextInt(4) == 0,
                log,
                samples,
                kept(values));
    }

    private KeptValue keptValue() {
        String json = "\"" + text() + "\"";
        String preview = random.nextBoolean() ? json : json.substring(0, 1) + "…";
        Artifact artifact =
                new Artifact("", text(), ArtifactState.COMPLETE, fingerprint(), random.nextInt(9) - 1, preview, "");
        return new KeptValue(artifact, json);
    }

    private KeptCalls kept(List<KeptValue> values) {
        List<String> inputs = list(this::text);
        int[] cells = random.ints((inputs.size() + 1) * random.nextInt(4), -2 - values.size(), values.size())
                .toArray();
        return new KeptCalls(inputs, cells, values);
    }

    private CallLog log() {
        int n = random.nextInt(3) == 0 ? random.nextInt(20) : 1;
        int[] parents = random.ints(n).toArray();
        int[] sequence = random.ints(n).toArray();
        List<CallLog.Block> blocks = new ArrayList<>();
        for (long from = n; random.nextInt(3) == 0; from += 64) {
            blocks.add(new CallLog.Block(from, from + 64, random.nextLong(), random.nextLong()));
        }
        return new CallLog(
                parents, sequence, random.longs(n).toArray(), random.longs(n).toArray(), blocks);
    }

    private Artifact artifact() {
        return new Artifact(
                text(), text(), any(ArtifactState.values()), fingerprint(), random.nextInt(1_000) - 1, text(), text());
    }

    private MappedClass mappedClass() {
        return new MappedClass(
                "com.acme.C" + random.nextInt(3),
                text(),
                list(this::text),
                text(),
                list(() -> new MappedField(text(), text())),
                list(this::mappedMethod));
    }

    private MappedMethod mappedMethod() {
        return new MappedMethod(
                "m" + random.nextInt(3),
                "()V",
                random.nextInt(),
                text(),
                random.nextInt(),
                random.nextInt(),
                list(this::variable),
                list(this::variable),
                list(() -> new Site(
                        random.nextInt(), any(Site.Kind.values()), random.nextInt(), text(), text(), text(), text())),
                list(() -> new Flow(
                        new Flow.Source(any(Flow.Source.Kind.values()), random.nextInt()),
                        new Flow.Use(any(Flow.Use.Kind.values()), random.nextInt(), random.nextInt()))),
                list(this::text),
                list(() -> new CodeLine(random.nextInt(), text(), Set.of(any(CodeLine.Action.values())))));
    }

    private Variable variable() {
        return new Variable(text(), text(), random.nextInt());
    }

    private Fingerprint fingerprint() {
        return new Fingerprint(random.nextLong(), random.nextLong());
    }

    private String table() {
        StringBuilder rows = new StringBuilder("[");
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"n\":")
                    .append(random.nextDouble())
                    .append(",\"i\":");
            rows.append(random.nextInt(5) - 2).append(",\"s\":").append(any("null", "\"a\"", "true", "[1]", "1E+3"));
            rows.append("}");
        }
        return rows.append("]").toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            text.append(random.nextBoolean() ? any(HARD) : "w" + random.nextInt(100));
        }
        return text.toString();
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
