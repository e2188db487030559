package dev.whodunit.labels;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** What the parameters of a method are called, as far as its class file tells. */
final class ParameterNames {

    private static final List<String> NAMING = List.of("/JsonProperty;", "/JsonbProperty;", "/SerializedName;");

    private ParameterNames() {}

    /** One name for each; empty if one is not told. */
    static List<String> of(MethodNode method) {
        Type[] types = Type.getArgumentTypes(method.desc);
        List<String> names = new ArrayList<>();
        int local = Modifier.isStatic(method.access) ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            Optional<String> name = annotated(method, i, types.length);
            if (name.isEmpty()) {
                name = declared(method, i, types.length);
            }
            if (name.isEmpty()) {
                name = local(method, local);
            }
            if (name.isEmpty()) {
                return List.of();
            }
            names.add(name.get());
            local += types[i].getSize();
        }
        return names;
    }

    /** What the parameter is called where its value is read from. */
    private static Optional<String> annotated(MethodNode method, int index, int count) {
        if (method.visibleParameterAnnotations == null || method.visibleParameterAnnotations.length != count) {
            return Optional.empty();
        }
        List<AnnotationNode> annotations = method.visibleParameterAnnotations[index];
        return annotations == null
                ? Optional.empty()
                : annotations.stream()
                        .filter(each -> NAMING.stream().anyMatch(each.desc::endsWith))
                        .filter(each -> each.values != null && each.values.contains("value"))
                        .map(each -> each.values.get(1 + each.values.indexOf("value")))
                        .map(String::valueOf)
                        .findFirst();
    }

    private static Optional<String> declared(MethodNode method, int index, int count) {
        return method.parameters != null && method.parameters.size() == count
                ? Optional.ofNullable(method.parameters.get(index).name)
                : Optional.empty();
    }

    private static Optional<String> local(MethodNode method, int index) {
        List<LocalVariableNode> locals = method.localVariables == null ? List.of() : method.localVariables;
        return locals.stream()
                .filter(each -> each.index == index && method.instructions.indexOf(each.start) == 0)
                .map(each -> each.name)
                .findFirst();
    }
}
