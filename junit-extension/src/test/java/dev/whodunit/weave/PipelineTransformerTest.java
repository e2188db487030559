package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.testing.GeneratedClass;
import java.io.InputStream;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PipelineTransformerTest {

    private static final String NAME = "generated.Plain";

    @Test
    void aClassThatIsLoadedWhileTheStackIsFullStaysAsItIsAndIsReported() {
        assertThat(messageWhere(StackOverflowError::new))
                .isEqualTo(
                        "generated.Plain is not traced: the stack was full when it was loaded. Its callers and callees"
                                + " still are.");
    }

    @Test
    void aFailureWithoutAMessageIsReportedByItsName() {
        assertThat(messageWhere(FailureOfLoader::new))
                .isEqualTo("generated.Plain is not traced: weaving failed with " + FailureOfLoader.class.getName()
                        + ". Its callers and callees still are.");
    }

    private static String messageWhere(Supplier<? extends Throwable> failure) {
        PipelineTransformer transformer = new PipelineTransformer(new MethodRegistry(), new LabelNumbers());
        transformer.match(NAME::equals, NAME::equals);
        byte[] classFile = GeneratedClass.withCalls(NAME, 1).get(NAME);

        assertThat(transformer.transform(new Failing(failure), NAME.replace('.', '/'), null, null, classFile))
                .isNull();
        return transformer.failures().get(0).message();
    }

    private static final class FailureOfLoader extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Fails when it is asked for a class file. */
    private static final class Failing extends ClassLoader {

        private final Supplier<? extends Throwable> failure;

        Failing(Supplier<? extends Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
