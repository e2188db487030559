package dev.whodunit.flow;

import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedMethod;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/** Maps one method by asking one reader per aspect. */
final class MethodMapper {

    private static final int JVM_FLAGS = 0xFFFF;

    private MethodMapper() {}

    static MappedMethod map(String owner, MethodNode method, PrivateSynthetics lambdaBodies) {
        SourceLines lines = SourceLines.of(method);
        LocalNames locals = LocalNames.of(method, lines);
        NumberedSites sites = new SiteReader(method, lines, locals).read();
        NumberedConstants constants = NumberedConstants.of(method);
        List<Flow> flows = FlowReader.read(owner, method, sites, constants);
        return new MappedMethod(
                method.name,
                method.desc,
                method.access & JVM_FLAGS,
                CodeHash.of(method, lambdaBodies),
                lines.first(),
                lines.last(),
                locals.parameters(),
                locals.variables(),
                sites.sites(),
                flows,
                constants.texts(),
                CodeLines.of(method, lines, lambdaBodies));
    }
}
