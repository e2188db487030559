package dev.whodunit.canonical;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptValue;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what is known of one value together as an artifact. */
final class Reading {

    private Reading() {}

    static Artifact of(
            @Nullable Object value, HashWalk walk, int tokenLimit, Forms forms, TypeLabels labels, int previewLength) {
        Form form = value == null ? null : forms.of(value);
        if (form instanceof Form.Opaque opaque) {
            return artifact(opaque.type(), ArtifactState.OPAQUE, Fingerprint.NONE, -1, "", "");
        }
        if (form instanceof Form.Unreadable unreadable) {
            return artifact(unreadable.type(), ArtifactState.UNREADABLE, Fingerprint.NONE, -1, "", unreadable.note());
        }
        String label = labels.of(value);
        long[] hash = walk.hash(value, tokenLimit);
        String note = walk.note();
        if (walk.isRootUnreadable()) {
            return artifact(label, ArtifactState.UNREADABLE, Fingerprint.NONE, -1, "", note);
        }
        ArtifactState state = note.isEmpty() ? ArtifactState.COMPLETE : ArtifactState.PARTIAL;
        String preview = new TextWalk(forms, previewLength, false).write(value).text();
        return artifact(
                label, state, new Fingerprint(hash[0], hash[1]), size(value, form, forms.redactor()), preview, note);
    }

    /** A value with its whole JSON, which is its preview too if it is short; empty if it is not small, or has none. */
    static Optional<KeptValue> small(
            @Nullable Object value,
            HashWalk walk,
            int tokenLimit,
            int maxCharacters,
            Forms forms,
            TypeLabels labels,
            int previewLength) {
        Form form = value == null ? null : forms.of(value);
        if (form instanceof Form.Opaque || form instanceof Form.Unreadable) {
            return Optional.empty();
        }
        long[] hash = walk.hash(value, tokenLimit);
        if (!walk.note().isEmpty()) {
            return Optional.empty();
        }
        TextWalk json = new TextWalk(forms, maxCharacters, true).write(value);
        if (!json.isWhole()) {
            return Optional.empty();
        }
        String text = json.text();
        String preview = text.length() <= previewLength
                ? text
                : new TextWalk(forms, previewLength, false).write(value).text();
        Fingerprint fingerprint = new Fingerprint(hash[0], hash[1]);
        Artifact artifact = artifact(
                labels.of(value),
                ArtifactState.COMPLETE,
                fingerprint,
                size(value, form, forms.redactor()),
                preview,
                "");
        return Optional.of(new KeptValue(artifact, text));
    }

    /** The artifact of a value whose reading failed. */
    static Artifact unreadable(@Nullable Object value, Throwable e) {
        String type = value == null ? "null" : TypeNames.of(value.getClass());
        String note = e instanceof ConcurrentModificationException
                ? "changed while it was read"
                : "reading it failed: " + e.getClass().getName();
        return artifact(type, ArtifactState.UNREADABLE, Fingerprint.NONE, -1, "", note);
    }

    private static Artifact artifact(
            String type, ArtifactState state, Fingerprint fingerprint, long size, String preview, String note) {
        return new Artifact("", type, state, fingerprint, size, preview, note);
    }

    /** Of what is read in the place of the value. */
    private static long size(@Nullable Object value, @Nullable Form form, Redactor redactor) {
        if (form instanceof RedactedForm) {
            return -1;
        }
        if (value instanceof CharSequence text && form instanceof Form.Single) {
            return redactor.readsTexts() ? redactor.text(text.toString()).length() : text.length();
        }
        if (value instanceof byte[] bytes) {
            return redactor.bytes(ByteBuffer.wrap(bytes)).remaining();
        }
        if (value instanceof Buffer buffer) {
            return buffer.remaining();
        }
        return value != null && form instanceof Form.Composite composite ? composite.size(value) : -1;
    }
}
