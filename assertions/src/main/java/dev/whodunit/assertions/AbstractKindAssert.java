package dev.whodunit.assertions;

import dev.whodunit.kinds.ArtifactContent;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Base of the asserts over an artifact of a kind, such as a model. What else can be asked of it, such as where it came from,
 * {@link #artifact()} leads to.
 *
 * @param <SELF> the assert's own type
 */
public abstract class AbstractKindAssert<SELF extends AbstractKindAssert<SELF>>
        extends AbstractWhodunitAssert<SELF, RecordedArtifact> {

    /**
     * @param actual the artifact; {@code null} only after a failed soft navigation
     * @param selfType class of the assert
     */
    protected AbstractKindAssert(@Nullable RecordedArtifact actual, Class<?> selfType) {
        super(actual, selfType);
        if (actual != null) {
            actual.step().noteAssertion();
        }
    }

    SELF checkContent(Function<ArtifactContent, Optional<Problem>> question) {
        return check(() -> actual.step()
                .recording()
                .contents()
                .json(actual.artifact().fingerprint())
                .map(ArtifactContent::of)
                .map(question)
                .orElseGet(() -> Optional.of(KindMessages.notKept(actual))));
    }

    /** Leads to all that can be asked of any artifact. */
    public ArtifactAssert artifact() {
        return navigate(ArtifactAssert.KIND, () -> Lookup.found(actual));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(artifact -> artifact.step().run());
    }
}
