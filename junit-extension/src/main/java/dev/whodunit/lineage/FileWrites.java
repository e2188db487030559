package dev.whodunit.lineage;

import java.io.DataOutput;
import java.io.File;
import java.io.Flushable;
import java.io.OutputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call writes to files that it has the names of, at once or later on through a writer that it makes. */
final class FileWrites {

    /** Of these {@code true} means that what is there stays there. */
    private static final Set<String> ADDING = Set.of("java/io/FileWriter.<init>", "java/io/FileOutputStream.<init>");

    /** What these open keeps what is in it, unless an option says otherwise. */
    private static final Set<String> KEEPING = Set.of(
            "java/io/RandomAccessFile.<init>",
            "java/nio/channels/FileChannel.open",
            "java/nio/file/Files.newByteChannel");

    private static final Set<Object> WRITING = Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private static final Set<Object> EMPTYING =
            Set.of(StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.CREATE_NEW);

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;
    private final FileNames names;

    FileWrites(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
        this.names = new FileNames(call);
    }

    /** Whether an object is there to be written to, and not to be read. */
    static boolean isWriter(@Nullable Object object) {
        return object instanceof Flushable
                || object instanceof OutputStream
                || (object instanceof WritableByteChannel && !(object instanceof ReadableByteChannel));
    }

    private static boolean isWrittenTo(@Nullable Object object) {
        return isWriter(object) || object instanceof WritableByteChannel || object instanceof DataOutput;
    }

    /** What will be written to a writer that the call has made is in the file that it is for, or in what it was made around. */
    void through(@Nullable Object made) {
        if (!isWrittenTo(made) || made == null || !run.isForeign(made) || isOpenedToBeRead()) {
            return;
        }
        for (int place = 0; place < call.operands().size(); place++) {
            Object operand = call.operands().get(place);
            Optional<File> file = names.of(place);
            if (file.isPresent()) {
                run.files().at(file.get(), isEmptying()).include(run.bag(made));
            } else if (operand != null && operand != made && (isWrittenTo(operand) || operand instanceof Appendable)) {
                run.bag(operand).include(run.bag(made));
            }
        }
    }

    private boolean isOpenedToBeRead() {
        return KEEPING.contains(call.qualifiedName())
                && !call.operands().contains("rw")
                && !call.operands().contains("rws")
                && !call.operands().contains("rwd")
                && options().stream().noneMatch(WRITING::contains);
    }

    /** Whether what the call opens gives nothing of what is in the file. */
    boolean isOpenedToBeWritten() {
        List<Object> options = options();
        return KEEPING.contains(call.qualifiedName())
                && options.stream().anyMatch(WRITING::contains)
                && !options.contains(StandardOpenOption.READ);
    }

    private List<Object> options() {
        return call.givenValues().stream()
                .flatMap(value -> value instanceof Collection<?> several && JdkObjects.isReadable(several)
                        ? several.stream()
                        : Stream.ofNullable(value))
                .filter(StandardOpenOption.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    /** Whether nothing of what was in the file is left when the call has written to it. */
    private boolean isEmptying() {
        List<Object> options = options();
        boolean isKept = KEEPING.contains(call.qualifiedName())
                || (ADDING.contains(call.qualifiedName()) && call.operands().contains(true));
        return options.isEmpty() ? !isKept : options.stream().anyMatch(EMPTYING::contains);
    }

    /**
     * The call has written to a file.
     *
     * @param operand which of its operands is the name of the file
     * @param from what it wrote
     */
    void write(File file, int operand, Places from) {
        Written written = run.files().at(file, isEmptying());
        for (int place = 0; place < call.operands().size(); place++) {
            boolean isMeant =
                    place < call.firstArgument() ? from.receiver() : from.hasArgument(place - call.firstArgument());
            if (isMeant && place != operand) {
                write(written, call.operands().get(place), call.labels().get(place));
            }
        }
    }

    private void write(Written written, @Nullable Object value, int label) {
        Optional<File> copied = JdkObjects.file(value);
        if (copied.isPresent()) {
            copy(copied.get(), written);
        } else if (value != null && run.isForeign(value) && !JdkObjects.isReadable(value)) {
            written.addToWhole(run.everything(run.bag(value)));
        } else {
            written.add(value, label);
        }
    }

    private void copy(File from, Written to) {
        run.files().known(from).ifPresent(to::copy);
        to.addToWhole(content(from));
    }

    /** What the contents of those files come from that some operands are the names of. */
    int contents(Places places) {
        return IntStream.range(call.firstArgument(), call.operands().size())
                .filter(place -> places.some().contains(place - call.firstArgument()))
                .mapToObj(names::of)
                .flatMap(Optional::stream)
                .mapToInt(this::content)
                .reduce(0, provenance::join);
    }

    /** What the whole content of a file comes from. */
    private int content(File file) {
        Optional<Written> known = run.files().known(file);
        int written = known.map(all -> run.everything(all.leaves())).orElse(0);
        return known.filter(Written::isAll).isPresent()
                ? written
                : provenance.join(written, provenance.source(new Source(file.getName(), "*")));
    }

    /** Nobody knows whether the call has written to a file: what else it was given may be there, beside what was there before. */
    void mayWrite(File file) {
        int label = IntStream.range(call.firstArgument(), call.operands().size())
                .filter(place -> !names.is(place))
                .map(place ->
                        everything(call.operands().get(place), call.labels().get(place)))
                .reduce(receiver(), provenance::join);
        if (label != 0) {
            run.files().at(file, false).mayHave(provenance.assumed(label));
        }
    }

    /** The JDK's own objects do not save themselves. */
    private int receiver() {
        Object receiver = call.receiver();
        return receiver == null || JdkObjects.isOfJdk(receiver) ? 0 : run.everything(call.held());
    }

    private int everything(@Nullable Object value, int label) {
        Bag bag = new Bag(provenance);
        run.give(bag, value, label);
        return run.everything(bag);
    }
}
