package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that puts a text together of others: where in it each of them is, as far as that is certain. */
final class Composing {

    private static final String JOIN = "java/lang/String.join";
    private static final String CONCAT = "java/lang/String.concat";
    private static final String PLUS = "indy/makeConcatWithConstants.makeConcatWithConstants";

    private final LabelRun run;
    private final LibraryCall call;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    Composing(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
    }

    /** Notes of what a text was put together that the call has given. */
    void note(String text, int label) {
        String function = call.qualifiedName();
        boolean isJoin = function.equals(JOIN);
        if (!isJoin && !function.equals(CONCAT) && !function.equals(PLUS)) {
            return;
        }
        boolean areKnown = isJoin ? elements() : operands();
        Set<Integer> different = new HashSet<>(labels);
        different.removeIf(each -> !run.provenance().isComputed(each));
        if (areKnown && different.size() > 1) {
            Optional<List<ComposedTexts.Piece>> pieces = isJoin
                    ? joined(
                            text,
                            String.valueOf(call.operands().get(0)),
                            call.labels().get(0))
                    : function.equals(CONCAT) ? joined(text, "", 0) : found(text);
            pieces.ifPresent(
                    all -> run.lines().composed().put(text, run.provenance().plain(label), all));
        }
    }

    private boolean operands() {
        for (int i = 0; i < call.operands().size(); i++) {
            if (!add(call.operands().get(i), call.labels().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean elements() {
        Object elements = call.operands().get(1);
        if (elements == null) {
            return false;
        }
        if (elements.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(elements); i++) {
                if (!add(Array.get(elements, i), run.get(elements, i))) {
                    return false;
                }
            }
            return true;
        }
        if (!(elements instanceof List<?> list) || !JdkObjects.isReadable(elements)) {
            return false;
        }
        Bag bag = run.bag(elements);
        int index = 0;
        for (Object element : list) {
            OptionalInt kept = bag.at(index++);
            OptionalInt label = kept.isPresent() ? kept : bag.find(element);
            if (label.isEmpty() || !add(element, label.getAsInt())) {
                return false;
            }
        }
        return true;
    }

    /** Code of others would tell what the text of another object is. */
    private boolean add(@Nullable Object value, int label) {
        texts.add(JdkObjects.text(value));
        labels.add(label);
        return value == null || (Identity.isValue(value) && !(value instanceof Enum<?>));
    }

    /** The texts come one after the other. */
    private Optional<List<ComposedTexts.Piece>> joined(String text, String between, int ofBetween) {
        List<ComposedTexts.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                pieces.add(new ComposedTexts.Piece(at, at + between.length(), ofBetween));
                at += between.length();
            }
            pieces.add(new ComposedTexts.Piece(at, at + texts.get(i).length(), labels.get(i)));
            at += texts.get(i).length();
        }
        return at == text.length() ? Optional.of(List.copyOf(pieces)) : Optional.empty();
    }

    /** The constants between the texts are not known, so each must stand in one place only. */
    private Optional<List<ComposedTexts.Piece>> found(String text) {
        List<ComposedTexts.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int at = text.indexOf(texts.get(i));
            if (at < 0 || text.lastIndexOf(texts.get(i)) != at) {
                if (run.provenance().isComputed(labels.get(i))) {
                    return Optional.empty();
                }
            } else {
                pieces.add(new ComposedTexts.Piece(at, at + texts.get(i).length(), labels.get(i)));
            }
        }
        return Optional.of(List.copyOf(pieces));
    }
}
