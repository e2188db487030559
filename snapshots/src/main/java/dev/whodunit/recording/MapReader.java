package dev.whodunit.recording;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads what {@link MapWriter} writes. */
final class MapReader {

    private MapReader() {}

    static MappedClass readClass(JsonCursor in) throws IOException {
        return new MappedClass(
                in.string("name"),
                in.string("superName"),
                in.strings("interfaces"),
                in.string("sourceFile"),
                in.tuples("fields", tuple -> new MappedField(tuple.string(), tuple.string())),
                in.objects("methods", MapReader::readMethod));
    }

    private static MappedMethod readMethod(JsonCursor in) throws IOException {
        return new MappedMethod(
                in.string("name"),
                in.string("descriptor"),
                in.integer("access"),
                in.string("codeHash"),
                in.integer("firstLine"),
                in.integer("lastLine"),
                in.objects("parameters", MapReader::readVariable),
                in.objects("variables", MapReader::readVariable),
                in.objects("sites", MapReader::readSite),
                in.tuples("flows", MapReader::readFlow),
                in.strings("constants"),
                in.tuples("lines", MapReader::readLine));
    }

    private static CodeLine readLine(JsonCursor in) throws IOException {
        int line = in.integer();
        String digest = in.string();
        Set<CodeLine.Action> does = new HashSet<>();
        for (String action : in.string().split(" ", -1)) {
            if (!action.isEmpty()) {
                does.add(CodeLine.Action.valueOf(action));
            }
        }
        return new CodeLine(line, digest, does);
    }

    private static Variable readVariable(JsonCursor in) throws IOException {
        return new Variable(in.string("name"), in.string("type"), in.integer("line"));
    }

    private static Site readSite(JsonCursor in) throws IOException {
        return new Site(
                in.integer("index"),
                Site.Kind.valueOf(in.string("kind")),
                in.integer("line"),
                in.string("owner"),
                in.string("name"),
                in.string("descriptor"),
                in.string("storedInto"));
    }

    private static Flow readFlow(JsonCursor in) throws IOException {
        return new Flow(
                new Flow.Source(Flow.Source.Kind.valueOf(in.string()), in.integer()),
                new Flow.Use(Flow.Use.Kind.valueOf(in.string()), in.integer(), in.integer()));
    }
}
