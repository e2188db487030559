package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call of a library reads from outside, and where there. */
final class Reading {

    private static final Set<String> OF_NAMES = Set.of("java/nio/file/Path", "java/io/File", "java/nio/file/Paths");
    private static final Set<String> READERS = Set.of("java/util/Scanner", "java/util/zip/", "java/util/jar/");

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final Asked asked;
    private final StreamReading stream;
    private boolean isAsked;
    private Optional<Outside> place = Optional.empty();

    /** @param asked what libraries have told of the result */
    Reading(LabelRun run, LibraryCall call, Asked asked) {
        this.asked = asked;
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        this.stream = new StreamReading(run, call, asked);
    }

    /** The file that a call reads, going by its arguments: names of files give names of files, all else gives content. */
    Optional<String> file(@Nullable Object value) {
        boolean isContent = value != null
                && !JdkObjects.isNameOfFile(value)
                && !(value instanceof Boolean)
                && !FileWrites.isWriter(value);
        Optional<String> name = isContent ? new FileNames(call).first() : Optional.empty();
        boolean isOfNames = name.isPresent() && (isOfNames() || new FileWrites(run, call).isOpenedToBeWritten());
        return isOfNames ? Optional.empty() : name;
    }

    private boolean isOfNames() {
        String qualified = call.qualifiedName();
        return OF_NAMES.contains(qualified.substring(0, Math.max(0, qualified.lastIndexOf('.'))))
                || isOfObjects(qualified);
    }

    /** Texts and collections take names of files as any other object. */
    private static boolean isOfObjects(String function) {
        return function.startsWith("java/lang/")
                || (function.startsWith("java/util/") && READERS.stream().noneMatch(function::startsWith));
    }

    /** @param chosen what decided that it reads this file */
    int read(Summary summary, Object value, String file, int chosen) {
        Optional<Written> written = call.written(run);
        written.ifPresent(Written::readsAgain);
        boolean isWritten = written.filter(Written::isAll).isPresent();
        if (Identity.isValue(value) || value.getClass().isArray()) {
            int there =
                    isWritten ? 0 : provenance.source(new Source(file, "*", isText() ? JdkObjects.text(value) : ""));
            int label = provenance.join(
                    there, written.map(known -> known.label(value)).orElse(0));
            int read = provenance.under(label, chosen);
            return Identity.isValue(value) ? read : array(value, read);
        }
        boolean isNew = run.knownBag(value).isEmpty();
        Bag bag = run.bag(value);
        bag.decide(chosen);
        if (isWritten) {
            again(value, bag);
            return 0;
        }
        written.ifPresent(known -> {
            bag.include(known.leaves());
            bag.addToWhole(run.everything(known.leaves()));
        });
        Outside place = StreamReading.givesOneByOne(value) && !summary.isAssumed()
                ? new Outside(file, "", false).forward()
                : new Outside(file, "", isOpaque());
        if (isNew && !place.isOpaque() && written.isEmpty() && new ReadCollection(run).stand(value, place)) {
            return 0;
        }
        if (!(value instanceof List<?> lines) || !lines(lines, place, bag, written)) {
            bag.readFrom(place);
            bag.takeOver(new FileNames(call).others(run));
            asked.tree(value).ifPresent(tree -> new Tree(run, run.nodes()).stand(tree, place));
        }
        return 0;
    }

    private int array(Object array, int label) {
        for (int i = 0; i < Array.getLength(array); i++) {
            run.put(array, i, label);
        }
        run.put(array, LabelRun.ITSELF, label);
        return 0;
    }

    /** What the pipeline has written itself is from what it was written of. */
    private void again(Object value, Bag bag) {
        Bag leaves = call.leaves(run);
        LeafIndex index = new LeafIndex(leaves, provenance);
        int everything = run.everything(leaves);
        bag.include(call.gave());
        bag.include(leaves);
        new Contents(run, call.gave(), (element, key) -> index.find(element).orElse(everything)).lookInto(value);
        bag.addToWhole(everything);
        bag.decide(everything);
    }

    /** Whether a text that the call gives is what stands in the file, and was not computed from it. */
    private boolean isText() {
        return call.function().startsWith("java/nio/file/Files.");
    }

    private boolean isOpaque() {
        return !call.function().startsWith("java/") && !call.function().contains("jackson");
    }

    /** Labels each line, if the list can be read. */
    private boolean lines(List<?> lines, Outside place, Bag bag, Optional<Written> written) {
        if (!JdkObjects.isReadable(lines)) {
            return false;
        }
        try {
            Optional<LeafIndex> index = written.map(known -> new LeafIndex(known.leaves(), provenance));
            int rest = written.map(known -> run.everything(known.leaves())).orElse(0);
            for (Object line : new ArrayList<>(lines)) {
                String position = "[" + place.next() + "]";
                int read = provenance.source(new Source(place.origin(), position, JdkObjects.text(line)));
                int also = index.map(known -> known.find(line).orElse(rest)).orElse(0);
                bag.add(line, provenance.join(read, also));
            }
            return true;
        } catch (ConcurrentModificationException changing) {
            return false;
        }
    }

    /** Where the receiver stands in what was read. */
    private Optional<Outside> ofReceiver() {
        Object receiver = call.receiver();
        if (receiver == null || !run.isForeign(receiver)) {
            return Optional.empty();
        }
        return exact().map(source -> new Outside(source.origin(), source.position(), false))
                .or(() -> run.knownBag(receiver).flatMap(Bag::outside))
                .filter(place -> !place.isOpaque());
    }

    /** The place that the receiver has a label of. */
    private Optional<Source> exact() {
        return provenance
                .asRead(call.labels().get(0))
                .filter(source -> source.text().isEmpty());
    }

    /** The place that the result of a call stands at, if the call leads to a place in what was read. */
    private Optional<Outside> place(Summary summary) {
        if (!isAsked) {
            isAsked = true;
            place = placeOf(summary);
        }
        return place;
    }

    private Optional<Outside> placeOf(Summary summary) {
        return switch (summary.kind()) {
            case PART -> ofReceiver().flatMap(place -> key(summary).map(place::part));
            case NEXT -> ofReceiver().map(Outside::nextPart);
            default -> Optional.empty();
        };
    }

    private Optional<Object> key(Summary summary) {
        int at = call.firstArgument() + summary.key().orElse(0);
        return at < call.operands().size() && Identity.isValue(call.operands().get(at))
                ? Optional.ofNullable(call.operands().get(at))
                : Optional.empty();
    }

    /** The label of an object that stands at a place in what was read. */
    OptionalInt place(Summary summary, Object value) {
        boolean isPlace = run.isForeign(value) && !(value instanceof Map.Entry);
        Optional<Outside> found = isPlace ? place(summary).filter(Outside::isExact) : Optional.empty();
        return found.map(at -> OptionalInt.of(provenance.source(new Source(at.origin(), at.path()))))
                .orElseGet(OptionalInt::empty);
    }

    /** The label of a value that the call read at a place. */
    OptionalInt value(Summary summary, Object value) {
        Optional<Outside> found = place(summary)
                .or(() -> ofReceiver().filter(at -> !at.isExact() || exact().isPresent() || holdsOnlyWhatWasRead()))
                .map(at -> at.path().isEmpty() && JdkObjects.isOfJdk(call.receiver()) ? at.nextPart() : at);
        return found.map(at ->
                        OptionalInt.of(provenance.source(new Source(at.origin(), at.whole(), JdkObjects.text(value)))))
                .orElseGet(OptionalInt::empty);
    }

    /** An object that was got from one that reads from outside reads there, too. */
    void carryOn(Summary summary, Object value, Bag bag) {
        Optional<Outside> here = place(summary);
        if (here.isPresent() && bag.outside().isPresent()) {
            bag.readFrom(here.get().somewhere());
        } else if (summary.kind() == Summary.Kind.PART || summary.kind() == Summary.Kind.NEXT) {
            Optional<Bag> receiver =
                    Optional.ofNullable(call.receiver()).filter(run::isForeign).flatMap(run::knownBag);
            here.or(() -> receiver.flatMap(Bag::outsideBehind)
                            .filter(place -> !place.isOpaque())
                            .map(Outside::somewhere))
                    .ifPresent(bag::readFrom);
        } else if (summary.kind() == Summary.Kind.PARTS) {
            ofReceiver().map(Outside::again).ifPresent(bag::readFrom);
        } else if (call.name().equals(StreamReading.TREE)) {
            stream.tree(value, this::ofText, bag);
        } else if (summary.findsEqual() && !summary.isAssumed()) {
            stream.carryOn(value, bag);
        }
    }

    /** Makes known where all stands in a collection that the call has filled with nothing but what it read, if that is known. */
    boolean stands(Summary summary, Object value) {
        boolean areParts = summary.kind() == Summary.Kind.PARTS;
        Optional<Outside> beginning = areParts ? ofRow() : stream.ofValue(summary, this::ofText);
        if (beginning.isPresent() && new ReadCollection(run).stand(value, beginning.get())) {
            return true;
        }
        Optional<Outside> place = areParts ? ofReceiver().map(Outside::again) : Optional.empty();
        return place.isPresent() && parts(value, place.get());
    }

    /** Where the receiver stands, if all that it holds is there. */
    private Optional<Outside> ofRow() {
        return ofReceiver().filter(place -> place.isExact() && holdsOnlyWhatWasRead());
    }

    /** The label of what stands at an index in an array of all that the receiver holds. */
    OptionalInt cell(Summary summary, int index, @Nullable Object value) {
        Optional<Outside> row = summary.kind() == Summary.Kind.PARTS && (value == null || Identity.isValue(value))
                ? ofRow()
                : Optional.empty();
        return row.map(place -> place.part(index))
                .map(at ->
                        OptionalInt.of(provenance.source(new Source(at.origin(), at.path(), JdkObjects.text(value)))))
                .orElseGet(OptionalInt::empty);
    }

    /** Elements of a list stand at a place each, whatever becomes of the list. */
    private boolean parts(Object value, Outside place) {
        if (!(value instanceof List<?> elements) || !JdkObjects.isReadable(value)) {
            return false;
        }
        for (Object element : new ArrayList<>(elements)) {
            Outside part = place.nextPart();
            run.bag(value).add(element, provenance.source(new Source(part.origin(), part.path())));
            if (run.isForeign(element)
                    && element != null
                    && run.bag(element).outside().isEmpty()) {
                run.bag(element).readFrom(part);
            }
        }
        return true;
    }

    /** Where the text stands that the call was given, if it is as it was read. */
    private Optional<Outside> ofText() {
        int first = call.firstArgument();
        return call.operands().size() > first && call.operands().get(first) instanceof String text
                ? provenance
                        .asRead(call.labels().get(first))
                        .filter(source -> source.isWhole() && source.isRead(text))
                        .map(source -> new Outside(
                                source.origin(), source.position().equals("*") ? "" : source.position(), false))
                : Optional.empty();
    }

    /** Whether the receiver holds only what was read, so that of a part in it nothing but its place has to be known. */
    boolean isOnlyRead(Summary summary) {
        return place(summary).filter(Outside::isExact).isPresent() && holdsOnlyWhatWasRead();
    }

    private boolean holdsOnlyWhatWasRead() {
        return provenance.asRead(run.everything(call.held())).isPresent();
    }
}
