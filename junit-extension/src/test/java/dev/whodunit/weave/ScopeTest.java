package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Row,           com.acme.Row",
        "com.acme.Row,           com.acme.Row$Key",
        "com.acme.Row,           com.acme.Row$1$Key",
        "com.acme.Row$Key,       com.acme.Row$Key",
        "com.acme.*,             com.acme.Row",
        "com.acme.*,             com.acme.Row$Key",
        "com.acme.*Step,         com.acme.ParseStep",
        "com.acme.*Step,         com.acme.ParseStep$Key",
        "com.acme.P*Step,        com.acme.PStep",
        "com.*.Row,              com.acme.Row",
        "com.acme..,             com.acme.Row",
        "com.acme..,             com.acme.flights.Row$Key",
        "*,                      Row",
        "' com.acme.Row , b.B ', com.acme.Row",
        "' com.acme.Row , b.B ', b.B"
    })
    void aPatternMatches(String pattern, String className) {
        assertThat(Scope.of(pattern)).accepts(className);
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Row,     com.acme.Rows",
        "com.acme.Row,     com.acme.row",
        "com.acme.Row,     comXacme.Row",
        "com.acme.Row$Key, com.acme.Row",
        "com.acme.*,       com.acme.flights.Row",
        "com.acme.*Step,   com.acme.flights.ParseStep",
        "com.acme.*Step,   com.acme.ParseSteps",
        "com.*.Row,        com.acme.flights.Row",
        "com.acme..,       com.acmes.Row",
        "*,                com.acme.Row",
        "'',               Row"
    })
    void aPatternDoesNotMatch(String pattern, String className) {
        assertThat(Scope.of(pattern)).rejects(className);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Shop$$SpringCGLIB$$0",
                "com.acme.Shop$$EnhancerBySpringCGLIB$$1f3a",
                "com.acme.Shop$$SpringCGLIB$$FastClass$$1",
                "com.acme.Rates$MockitoMock$kK8pjPDm",
                "com.acme.Order$HibernateProxy$Qs12",
                "com.acme.Order$HibernateProxy",
                "com.acme.$Outer$Inner$Definition",
                "com.acme.Order$ByteBuddy$x1",
                "com.acme.$Proxy12",
                "com.acme.Order_$$_jvst5f_0",
                "com.acme.Rates_ClientProxy",
                "com.acme.Rates_Subclass",
                "com.acme.$Rates$Definition$Intercepted"
            })
    void whatFrameworksMakeWhileAProgramRunsIsInNoScope(String className) {
        assertThat(Scope.of("com.acme..")).rejects(className);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Proxy12",
                "com.acme.Rates$Proxy",
                "com.acme.Rates$Definition",
                "com.acme.Subclass",
                "com.acme.Loader$$anon$1"
            })
    void whatIsOnlyNamedLikeThatIs(String className) {
        assertThat(Scope.of("com.acme..")).accepts(className);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"com.acme.[R]ow", "com.acme.Row+", "com.acme.R?ow", "com.acme.(Row)", "com.acme.Row|x", "\\Q*"})
    void whatRegularExpressionsReadOtherwiseIsItself(String pattern) {
        assertThat(Scope.of(pattern)).rejects("com.acme.Row").accepts(pattern.replace('*', 'x'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.ArrayList",
                "javax.sql.DataSource",
                "jdk.internal.misc.Unsafe",
                "sun.misc.Unsafe",
                "com.sun.net.httpserver.HttpServer",
                "org.junit.jupiter.api.Assertions",
                "org.opentest4j.AssertionFailedError",
                "org.assertj.core.api.Assertions",
                "net.bytebuddy.ByteBuddy",
                "org.objectweb.asm.ClassReader",
                "org.mockito.Mockito",
                "org.jacoco.core.JaCoCo",
                "org.apache.maven.surefire.booter.ForkedBooter",
                "dev.whodunit.record.Tracer",
                "dev.whodunit.shaded.asm.ClassReader"
            })
    void noPatternMakesItPartOfAPipeline(String className) {
        String topPackage = className.substring(0, className.indexOf('.'));

        assertThat(Scope.of(className + "," + topPackage + "..")).rejects(className);
    }

    @Test
    void whatIsExcludedIsOutAlthoughItIsIncluded() {
        Scope scope = new Scope(Set.of("com.acme..", "com.acme.old.Row"), Set.of("com.acme.old.."));

        assertThat(scope).accepts("com.acme.Row").rejects("com.acme.old.Row", "com.acme.old.Row$Key");
    }

    @Test
    void twoScopesTogetherIncludeAndExcludeWhatEitherDoes() {
        Scope one = new Scope(Set.of("com.acme.*"), Set.of("org.rules.Old"));
        Scope other = new Scope(Set.of("org.rules.*"), Set.of("com.acme.Old"));

        assertThat(one.and(other))
                .isEqualTo(other.and(one))
                .accepts("com.acme.Row", "org.rules.Rule")
                .rejects("com.acme.Old", "org.rules.Old");
    }

    @Test
    void aScopeThatOnlyExcludesCountsToo() {
        Scope excluding = new Scope(Set.of(), Set.of("com.acme.Old"));
        Scope scope = Scope.of("com.acme.*");

        assertThat(scope.and(excluding)).accepts("com.acme.Row").rejects("com.acme.Old");
        assertThat(excluding.and(scope)).accepts("com.acme.Row").rejects("com.acme.Old");
    }

    @Test
    void nothingAddsNothing() {
        Scope scope = new Scope(Set.of("com.acme.*"), Set.of("com.acme.Old"));

        assertThat(scope.and(Scope.NOTHING)).isEqualTo(scope);
        assertThat(Scope.NOTHING.and(scope)).isEqualTo(scope);
        assertThat(Scope.NOTHING.isEmpty()).isTrue();
    }
}
