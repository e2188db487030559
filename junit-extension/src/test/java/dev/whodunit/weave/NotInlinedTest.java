package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Tracer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NotInlinedTest {

    @Test
    void whatWovenCodeCallsIsMarkedInTheBootLoader() throws ClassNotFoundException {
        Tracer.start();
        Class<?> witness = Class.forName("dev.whodunit.bridge.Witness", false, null);

        assertThat(witness.getDeclaredMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(annotations(method)).contains("DontInline"));
    }

    private static String annotations(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .toList()
                .toString();
    }
}
