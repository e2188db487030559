package dev.whodunit.lineage;

import java.io.File;
import java.io.Flushable;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a call writes to files that it has the names of, at once or later on through a writer that it makes. */
final class FileWrites {

    private static final Set<String> ADDING = Set.of("java/io/FileWriter.<init>", "java/io/FileOutputStream.<init>");

    private final LabelRun run;
    private final LibraryCall call;
    private final Provenance provenance;

    FileWrites(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.provenance = run.provenance();
    }

    /** Whether what is written to an object goes somewhere else. */
    static boolean isWriter(@Nullable Object object) {
        return object instanceof Flushable || object instanceof OutputStream || object instanceof WritableByteChannel;
    }

    /** What will be written to a writer that the call has made is in the file that it is for, or in what it was made around. */
    void through(@Nullable Object made) {
        if (!isWriter(made) || made == null || !run.isForeign(made)) {
            return;
        }
        for (Object operand : call.operands()) {
            Optional<File> file = JdkObjects.file(operand);
            if (file.isPresent()) {
                run.files().at(file.get(), !isAdding()).include(run.bag(made));
            } else if (operand != null && operand != made && (isWriter(operand) || operand instanceof Appendable)) {
                run.bag(operand).include(run.bag(made));
            }
        }
    }

    private boolean isAdding() {
        boolean isAppend = call.givenValues().contains(StandardOpenOption.APPEND);
        return isAppend
                || (ADDING.contains(call.qualifiedName()) && call.operands().contains(true));
    }

    /**
     * The call has written to a file.
     *
     * @param from the numbers of the arguments that it wrote
     */
    void write(File file, Set<Integer> from) {
        Written written = run.files().at(file, !isAdding());
        for (int argument : from) {
            int place = call.firstArgument() + argument;
            if (place < call.operands().size()) {
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
        Optional<Written> known = run.files().known(from);
        known.ifPresent(to::copy);
        if (known.isEmpty() || !known.get().isAll()) {
            to.addToWhole(provenance.source(new Source(from.getName(), "*")));
        }
    }

    /** Nobody knows whether the call has written to a file: what else it was given may be there, beside what was there before. */
    void mayWrite(File file) {
        int label = IntStream.range(call.firstArgument(), call.operands().size())
                .filter(place -> !JdkObjects.isNameOfFile(call.operands().get(place)))
                .map(place ->
                        everything(call.operands().get(place), call.labels().get(place)))
                .reduce(receiver(), provenance::join);
        if (label != 0) {
            run.files().at(file, false).addToWhole(provenance.assumed(label));
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
