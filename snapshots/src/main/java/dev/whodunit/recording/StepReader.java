package dev.whodunit.recording;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** Reads what {@link StepWriter} writes. */
final class StepReader {

    private StepReader() {}

    static Step readStep(JsonCursor in, List<KeptValue> values) throws IOException {
        return new Step(
                in.integer("id"),
                in.integer("parent"),
                in.object("function", StepReader::readFunction),
                in.object("site", StepReader::readSite),
                Phase.valueOf(in.string("phase")),
                in.bool("concurrent"),
                in.object("log", StepReader::readLog),
                in.objects("samples", StepReader::readCall),
                in.object("kept", kept -> readKept(kept, values)));
    }

    private static KeptCalls readKept(JsonCursor in, List<KeptValue> values) throws IOException {
        return new KeptCalls(in.strings("inputs"), Columns.toInts(in.bytes("cells")), values);
    }

    static KeptValue readValue(JsonCursor in) throws IOException {
        Fingerprint fingerprint = Fingerprint.parse(in.string());
        String type = in.string();
        long size = in.longInteger();
        String json = in.string();
        String preview = in.string();
        Artifact artifact = new Artifact(
                "", type, ArtifactState.COMPLETE, fingerprint, size, preview.isEmpty() ? json : preview, "");
        return new KeptValue(artifact, json);
    }

    private static FunctionRef readFunction(JsonCursor in) throws IOException {
        return new FunctionRef(
                FunctionKind.valueOf(in.string("kind")),
                in.string("className"),
                in.string("method"),
                in.string("descriptor"),
                in.string("enclosing"),
                in.integer("ordinal"));
    }

    private static CallSite readSite(JsonCursor in) throws IOException {
        return new CallSite(in.integer("index"), in.string("file"), in.integer("line"), in.string("storedInto"));
    }

    private static CallLog readLog(JsonCursor in) throws IOException {
        return new CallLog(
                Columns.toInts(in.bytes("parents")),
                Columns.toInts(in.bytes("sequence")),
                Columns.toLongs(in.bytes("inputs")),
                Columns.toLongs(in.bytes("outputs")),
                in.tuples("blocks", StepReader::readBlock));
    }

    private static CallLog.Block readBlock(JsonCursor in) throws IOException {
        return new CallLog.Block(
                in.longInteger(),
                in.longInteger(),
                HexFormat.fromHexDigitsToLong(in.string()),
                HexFormat.fromHexDigitsToLong(in.string()));
    }

    private static Call readCall(JsonCursor in) throws IOException {
        return new Call(
                in.longInteger("index"),
                in.objects("inputs", StepReader::readArtifact),
                in.object("output", StepReader::readArtifact),
                in.bool("threw"),
                in.objects("changed", StepReader::readArtifact));
    }

    private static Artifact readArtifact(JsonCursor in) throws IOException {
        return new Artifact(
                in.string("name"),
                in.string("type"),
                ArtifactState.valueOf(in.string("state")),
                Fingerprint.parse(in.string("fingerprint")),
                in.longInteger("size"),
                in.string("preview"),
                in.string("note"));
    }
}
