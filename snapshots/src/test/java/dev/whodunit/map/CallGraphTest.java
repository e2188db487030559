package dev.whodunit.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallGraphTest {

    private static final int ABSTRACT = 0x0400;
    private static final int STATIC = 0x0008;

    private final List<MappedClass> classes = new ArrayList<>();

    @Test
    void aCallOfAnInterfaceLeadsToAllThatImplementIt() {
        type("Step", List.of(), method("run", ABSTRACT));
        type("Load", List.of("Step"), method("run", 0));
        type("Rank", List.of("Step"), method("run", 0));
        type("Main", List.of(), method("main", 0, call("Step", "run")));

        assertThat(callsOf("Main.main")).containsExactly("Load.run", "Rank.run");
        assertThat(callersOf("Rank.run")).containsExactly("Main.main");
    }

    @Test
    void aCallOfAnInheritedMethodLeadsToWhereItIsDeclared() {
        type("Base", List.of(), method("run", 0));
        type("Load", List.of("Base"));
        type("Main", List.of(), method("main", 0, call("Load", "run")));

        assertThat(callsOf("Main.main")).containsExactly("Base.run");
    }

    @Test
    void aStaticMethodIsNotOverridden() {
        type("Base", List.of(), method("of", STATIC));
        type("Load", List.of("Base"), method("of", STATIC));
        type("Main", List.of(), method("main", 0, call("Base", "of")));

        assertThat(callsOf("Main.main")).containsExactly("Base.of");
    }

    @Test
    void aCallToTheOutsideLeadsToWhatTheCodeNames() {
        type("Main", List.of(), method("main", 0, call("java.lang.Math", "max")));

        assertThat(callsOf("Main.main")).containsExactly("Math.max");
    }

    @Test
    void aClassThatExtendsItselfEndsTheSearch() {
        type("Odd", List.of("Odd"));
        type("Main", List.of(), method("main", 0, call("Odd", "run")));

        assertThat(callsOf("Main.main")).containsExactly("Odd.run");
    }

    private List<String> callsOf(String method) {
        PipelineMap map = new PipelineMap(classes);
        return map.callsOf(map.methods(method).get(0)).stream()
                .map(MethodRef::toString)
                .toList();
    }

    private List<String> callersOf(String method) {
        PipelineMap map = new PipelineMap(classes);
        return map.callersOf(map.methods(method).get(0)).stream()
                .map(MethodRef::toString)
                .toList();
    }

    private void type(String name, List<String> interfaces, MappedMethod... methods) {
        classes.add(new MappedClass(name, "java.lang.Object", interfaces, name + ".java", List.of(methods)));
    }

    private static MappedMethod method(String name, int access, Site... sites) {
        String codeHash = access == ABSTRACT ? "" : "hash";
        return new MappedMethod(
                name,
                "()V",
                access,
                codeHash,
                1,
                2,
                List.of(),
                List.of(),
                List.of(sites),
                List.of(),
                List.of(),
                List.of());
    }

    private static Site call(String owner, String name) {
        return new Site(0, Site.Kind.CALL, 1, owner, name, "()V", "");
    }
}
