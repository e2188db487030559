package dev.whodunit.benchmarks.innocence;

import java.util.List;
import java.util.stream.Stream;

/** What is different from the baseline. Nothing of it is a reason to accuse a function. */
@SuppressWarnings("ImmutableEnumChecker") // the list is a copy that nothing can change
enum Kind {
    RERUN("nothing, run once more", Group.SETTING),
    TIME_ZONE("time zone Tokyo", Group.SETTING, "-Duser.timezone=Asia/Tokyo"),
    LOCALE("locale German", Group.SETTING, "-Duser.language=de", "-Duser.country=DE"),
    ENCODING("default charset Latin 1", Group.SETTING, "-Dfile.encoding=ISO-8859-1"),
    COLLECTOR(
            "another garbage collector, another heap",
            Group.SETTING,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseParallelGC",
            "-Xmx1g"),
    BOTH_COMPILERS("the JVM's second compiler, too", Group.SETTING, "-XX:TieredStopAtLevel=4"),
    ONE_PROCESSOR("one processor, no parallel streams", Group.SETTING, processors(1)),
    FOUR_PROCESSORS("four processors, parallel streams", Group.SETTING, processors(4)),
    EQUAL_HASHES("all identity hashes the same", Group.SETTING, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"),
    RANDOM_HASHES("identity hashes random", Group.SETTING, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0"),
    DIRECTORY("input files in another directory", Group.SETTING),
    OTHER_JDK("another JDK", Group.SETTING),
    COVERAGE("coverage agent", Group.SETTING),
    VALUE("input: one value of one row", Group.INPUT),
    ROW_REMOVED("input: one row less", Group.INPUT),
    ROW_APPENDED("input: one row more", Group.INPUT),
    ROWS_REORDERED("input: rows in another order", Group.INPUT),
    NO_OPS("code: a no-op in every method", Group.CODE),
    METHOD_ORDER("code: methods in another order, lambdas renumbered", Group.CODE),
    OTHER_COMPILER("code: another compiler", Group.CODE),
    REFACTORED("code: refactored by hand", Group.CODE);

    /** What the verdict should be about. */
    enum Group {
        SETTING,
        INPUT,
        CODE
    }

    /** A JVM that ends after one run has nothing from its second compiler but work. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /** Another collector brings another heap. */
    private static final List<String> USUAL = List.of(QUICK_COMPILER, "-XX:+UseSerialGC", "-Xmx2g");

    private final String text;
    private final Group group;
    private final List<String> options;

    Kind(String text, Group group, String... options) {
        this.text = text;
        this.group = group;
        this.options = List.of(options);
    }

    private static String[] processors(int number) {
        return new String[] {
            "-XX:ActiveProcessorCount=" + number, "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + number
        };
    }

    String text() {
        return text;
    }

    Group group() {
        return group;
    }

    List<String> jvmOptions() {
        return this == COLLECTOR
                ? options
                : Stream.concat(USUAL.stream(), options.stream()).toList();
    }
}
