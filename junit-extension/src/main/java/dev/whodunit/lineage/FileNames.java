package dev.whodunit.lineage;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The files that a call of a library is given the names of. */
final class FileNames {

    /** Of these the first argument is the name of a file, if it is a text. */
    private static final Set<String> NAMED_BY_TEXT = Set.of(
            "java/io/FileReader.<init>",
            "java/io/FileWriter.<init>",
            "java/io/FileInputStream.<init>",
            "java/io/FileOutputStream.<init>",
            "java/io/PrintWriter.<init>",
            "java/io/PrintStream.<init>",
            "java/io/RandomAccessFile.<init>",
            "java/util/Formatter.<init>");

    private final LibraryCall call;

    FileNames(LibraryCall call) {
        this.call = call;
    }

    /** Those that are known by name, in the order of the operands. */
    List<File> all() {
        return IntStream.range(0, call.operands().size())
                .mapToObj(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the first file is called, {@code ?} if only its file system knows; empty if the call is given no file. */
    Optional<String> first() {
        return IntStream.range(0, call.operands().size())
                .filter(this::is)
                .mapToObj(operand -> of(operand).map(File::getName).orElse("?"))
                .findFirst();
    }

    /** The file that an operand is the name of. */
    Optional<File> of(int operand) {
        return isText(operand)
                ? Optional.of(new File(String.valueOf(call.operands().get(operand))))
                : JdkObjects.file(call.operands().get(operand));
    }

    /** Whether an operand is the name of a file. */
    boolean is(int operand) {
        return isText(operand) || JdkObjects.isNameOfFile(call.operands().get(operand));
    }

    /** The label of the names, which decide what is read. */
    int choice(LabelRun run) {
        return run.everything(operands(run, true));
    }

    /** What the call was given beside the names. */
    Bag others(LabelRun run) {
        return operands(run, false);
    }

    private Bag operands(LabelRun run, boolean areNames) {
        Bag operands = new Bag(run.provenance());
        for (int place = call.firstArgument(); place < call.operands().size(); place++) {
            if (is(place) == areNames) {
                run.give(operands, call.operands().get(place), call.labels().get(place));
            }
        }
        return operands;
    }

    private boolean isText(int operand) {
        return operand == call.firstArgument()
                && call.operands().get(operand) instanceof String
                && NAMED_BY_TEXT.contains(call.qualifiedName());
    }
}
