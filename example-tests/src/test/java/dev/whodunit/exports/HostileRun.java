package dev.whodunit.exports;

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
import dev.whodunit.run.Notice;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs whose names and values are texts that formats find hard to hold. */
final class HostileRun {

    private static final List<String> TEXTS = List.of(
            "\"",
            "'",
            "\\",
            "\\\"",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u0085",
            "\u2028",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\uffff",
            "\ufeff",
            "\u202e",
            "<",
            "<script>alert(1)</script>",
            "-->",
            "]]>",
            "&amp;",
            "&#0;",
            "%%{init: {}}%%",
            "%% comment",
            "style x:#y;",
            "classDef a:#b;",
            "end",
            "`md`",
            "#quot;",
            "#59;",
            "]",
            ")",
            "|",
            "a --> b",
            "subgraph",
            "{",
            "}",
            "$",
            "_:x",
            "prov:Bundle",
            ";",
            "/",
            "?#[]@",
            " ",
            "",
            "é",
            "İ");

    private HostileRun() {}

    static Stream<Recording> all() {
        return TEXTS.stream().map(HostileRun::of);
    }

    static Recording of(String text) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(0, -1, text, "all" + text));
        steps.add(step(1, 0, text, "x" + text));
        steps.add(step(2, 0, text, text));
        MappedMethod method = new MappedMethod(
                text,
                "()V",
                1,
                text,
                1,
                2,
                List.of(),
                List.of(),
                List.of(new Site(0, Site.Kind.CALL, 1, "p.C" + text, text, "()V", text)),
                List.of(),
                List.of(),
                List.of());
        MappedClass mapped = new MappedClass("p.C" + text, text, List.of(), text + ".java", List.of(method));
        return new Recording(
                new RunIdentity(text, text, text, text, text),
                steps,
                new PipelineMap(List.of(mapped)),
                List.of(),
                new Contents(Map.of(new Fingerprint(1, 7), "[{\"a\":1}]")),
                List.of(new Notice(Notice.Kind.UNREADABLE, text)));
    }

    private static Step step(int id, int parent, String text, String output) {
        FunctionRef function = FunctionRef.of(FunctionKind.METHOD, "p.C" + text, text, "()V");
        CallSite site = new CallSite(id, text, 1, output);
        CallLog log = new CallLog(new int[] {0}, new int[] {0}, new long[] {2}, new long[] {2}, List.of());
        Artifact given = artifact(text, id);
        Call call = new Call(0, List.of(given), artifact(output, id + 1), id == 2, List.of(artifact(text, id + 10)));
        return new Step(id, parent, function, site, Phase.TEST, false, log, List.of(call));
    }

    private static Artifact artifact(String text, long content) {
        return new Artifact(text, text + "<?>", ArtifactState.COMPLETE, new Fingerprint(1, content), 1, text, text);
    }
}
