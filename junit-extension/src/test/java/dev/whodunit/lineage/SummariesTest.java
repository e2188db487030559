package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {

    private static final String OBJECT = "Ljava/lang/Object;";

    @TempDir
    private Path folder;

    @Test
    void aSummaryOfAnInterfaceIsOneOfItsClassesToo() throws IOException {
        Summary summary = summaries("").of("java/util/TreeMap.get(" + OBJECT + ")" + OBJECT, new TreeMap<>());

        assertThat(summary.kind()).isEqualTo(Summary.Kind.PART);
        assertThat(summary.isAssumed()).isFalse();
    }

    @Test
    void typesOfParametersTellMethodsOfOneNameApart() throws IOException {
        Summaries summaries = summaries("");

        assertThat(summaries
                        .of("java/util/List.remove(I)" + OBJECT, new ArrayList<>())
                        .kind())
                .isEqualTo(Summary.Kind.ONE);
        assertThat(summaries
                        .of("java/util/List.remove(" + OBJECT + ")Z", new ArrayList<>())
                        .kind())
                .isEqualTo(Summary.Kind.NOTHING);
    }

    @Test
    void callsThatNoSummarySpeaksOfAreAssumedToHandOnEverything() throws IOException {
        Summary summary = summaries("").of("com/acme/Box.open(I)I", null);

        assertThat(summary.isAssumed()).isTrue();
        assertThat(summary.from()).isEqualTo(Places.ALL);
        assertThat(summary.into(0)).isEqualTo(Places.ALL);
    }

    @Test
    void usersAddSummariesOfTheirOwnLibraries() throws IOException {
        Summary summary = summaries("# ours\n\ncom.acme.Box.open(int) = one of receiver; decided by arg0\n")
                .of("com/acme/Box.open(I)I", null);

        assertThat(summary.kind()).isEqualTo(Summary.Kind.ONE);
        assertThat(summary.decidedBy().hasArgument(0)).isTrue();
    }

    @Test
    void summariesOfUsersGoBeforeThoseThatShip() throws IOException {
        Summary summary = summaries("java.lang.Math.abs = nothing\n").of("java/lang/Math.abs(I)I", null);

        assertThat(summary.kind()).isEqualTo(Summary.Kind.NOTHING);
    }

    @Test
    void theLineThatSaysMoreExactlyWhichMethodItMeansCounts() throws IOException {
        Summaries summaries = summaries("com.acme.*.* = nothing\n"
                + "com.acme.Box.* = made of receiver\ncom.acme.Box.size() = nothing; decided by receiver\n");

        assertThat(summaries.of("com/acme/Box.size()I", null).decidedBy().receiver())
                .isTrue();
        assertThat(summaries.of("com/acme/Box.sum()I", null).kind()).isEqualTo(Summary.Kind.MADE);
        assertThat(summaries.of("com/acme/Other.sum()I", null).kind()).isEqualTo(Summary.Kind.NOTHING);
    }

    @Test
    void theNearestTypeOfTheObjectCountsAndNotTheOneThatTheCodeNames() throws IOException {
        Summaries summaries = summaries("java.util.Queue.poll() = one of receiver\n"
                + "java.util.AbstractQueue.poll() = made of receiver\njava.util.PriorityQueue.poll() = nothing\n");

        assertThat(summaries
                        .of("java/util/Queue.poll()" + OBJECT, new PriorityQueue<>())
                        .kind())
                .isEqualTo(Summary.Kind.NOTHING);
    }

    @Test
    void ofTwoInterfacesTheOneThatExtendsTheOtherCounts() throws IOException {
        Summary summary = summaries("").of("java/util/LinkedList.remove()" + OBJECT, new LinkedList<>());

        assertThat(summary.kind()).isEqualTo(Summary.Kind.ONE);
    }

    @Test
    void whatIsUnderAKeyCanBeSaidToBeGone() throws IOException {
        Summary summary = summaries("com.acme.Box.drop = nothing; receiver keeps nothing under arg0\n")
                .of("com/acme/Box.drop(" + OBJECT + ")V", null);

        assertThat(summary.keep()).contains(new Summary.Keep(Summary.Keep.NOTHING, 0));
    }

    @Test
    void aSecondLineForTheSameMethodsIsTold() {
        String line = "com.acme.Box.open(int) = one of receiver\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> summaries(line + line))
                .withMessageContaining("META-INF/whodunit/flow-summaries.txt, line 2: a line above speaks of"
                        + " com.acme.Box.open(int) already; keep one of them")
                .withMessageEndingWith("Mend the line, or remove it; docs/flow-summaries.md has the rules.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Box.open one of receiver | a line begins with a method, as in com.acme.Box.get(int) = one of receiver",
                "com.acme.Box.open = some of receiver | \"some of receiver\" is unknown there; say nothing, one of …",
                "com.acme.Box.open = one of box | \"box\" is unknown there; say receiver, args, arg0, arg1, … or callbacks",
                "com.acme.Box.open = nothing; gives arg0 | \"gives arg0\" is unknown there; say decided by …"
            })
    void aBadLineIsToldWithItsFileAndNumberAndWhatToDo(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summaries("# ours\n" + line + "\n"))
                .withMessageContaining("META-INF/whodunit/flow-summaries.txt, line 2: " + message)
                .withMessageEndingWith("Mend the line, or remove it; docs/flow-summaries.md has the rules.");
    }

    private Summaries summaries(String ofUser) throws IOException {
        Path file = folder.resolve("META-INF/whodunit/flow-summaries.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ofUser);
        return Summaries.on(new URLClassLoader(List.of(folder.toUri().toURL()).toArray(URL[]::new), null));
    }
}
