package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes values again from their canonical JSON. What the JSON does not tell is guessed from the declared type, and a value
 * counts only if it has the fingerprint of the one that was recorded.
 *
 * <p>Immutable.
 */
public final class ValueMaker {

    private static final int WHOLE = 50_000_000;

    private final ValueReader reader;
    private final KnownClasses classes;
    private final Identity identity;

    /** What a fingerprint does not tell: which objects are one, and in which order a hash table has its elements. */
    public enum Identity {
        /** Every object is one of its own, and tables are as small as they are usually. */
        SEPARATE,
        /** Objects with equal content are one, and tables are large, so that their order is another one. */
        SHARED
    }

    /**
     * A value that was made again.
     *
     * @param value with the fingerprint of the recorded one
     * @param isExact whether no collection had to be chosen: which one it was may matter to code that uses it
     */
    public record Made(@Nullable Object value, boolean isExact) {}

    public ValueMaker(ValueReader reader, KnownClasses classes, Identity identity) {
        this.reader = reader;
        this.classes = classes;
        this.identity = identity;
    }

    /**
     * The value of an artifact, made from new objects.
     *
     * @param text its whole canonical JSON
     * @param declared the type of the variable that held it
     * @throws UnmakeableException if it cannot be made
     */
    public Made make(Artifact artifact, String text, Type declared) throws UnmakeableException {
        JsonNode content = parse(text);
        Wanted wanted = Wanted.of(declared).refinedBy(new LabelTypes(classes).of(artifact.type()));
        String reason = "";
        for (ContainerChoice choice : ContainerChoice.all()) {
            Making making = new Making(classes, identity, choice);
            try {
                Object value = making.make(content, wanted);
                Artifact made = reader.read(value, WHOLE);
                if (made.state() == ArtifactState.COMPLETE && made.fingerprint().equals(artifact.fingerprint())) {
                    return new Made(value, making.isExact());
                }
                reason = "a " + artifact.type() + " as it was cannot be made";
            } catch (RuntimeException | LinkageError unfit) {
                reason = "a " + artifact.type() + " cannot be made of " + artifact.preview();
            }
            if (!making.hasChosen()) {
                break;
            }
        }
        throw new UnmakeableException(reason);
    }

    /** An object of a class without content, made by its constructor without parameters. */
    public Object makeEmpty(Class<?> type) throws UnmakeableException {
        Making making = new Making(classes, identity, ContainerChoice.all().get(0));
        return making.object(JsonNodeFactory.instance.objectNode(), new Wanted(type, List.of()));
    }

    private static JsonNode parse(String text) throws UnmakeableException {
        try {
            return JsonTree.parse(text);
        } catch (IOException unreadable) {
            throw new UnmakeableException("its JSON cannot be read again");
        }
    }
}
