package dev.whodunit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.CompiledSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedConstantsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int|-1|-1",
                "int|5|5",
                "int|-128|-128",
                "int|32000|32000",
                "int|40000|40000",
                "char|'c'|99",
                "long|1L|1L",
                "long|-7L|-7L",
                "float|2f|2.0f",
                "float|2.5f|2.5f",
                "double|0d|0.0",
                "double|2.5|2.5",
                "Object|null|null",
                "Object|String.class|String.class",
                "Object|int[].class|int[].class",
                "String|\"abc\"|\"abc\"",
                "String|\"a\\\"b\\\\c\\n\\t\\r\\u0007\"|\"a\\\"b\\\\c\\n\\t\\r\\u0007\"",
                "String|\"\\ud800x\"|\"\\ud800x\"",
                "String|\"x\\udc00\"|\"x\\udc00\"",
            })
    void aConstantReadsAsInTheSource(String type, String source, String text) {
        byte[] classFile = CompiledSource.compile(
                        "Target", "class Target { static " + type + " get() { return " + source + "; } }")
                .get("Target");

        assertThat(ClassFiles.method(ClassMapper.map(classFile), "get").constants())
                .containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"1 + a + 2 * a + 1, 1 2"})
    void constantsAreListedOnceInTheirOrder(String expression, String texts) {
        byte[] classFile = CompiledSource.compile(
                        "Target", "class Target { static int get(int a) { return " + expression + "; } }")
                .get("Target");

        assertThat(ClassFiles.method(ClassMapper.map(classFile), "get").constants())
                .containsExactly(texts.split(" ", -1));
    }
}
