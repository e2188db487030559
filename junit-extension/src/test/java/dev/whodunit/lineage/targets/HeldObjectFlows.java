package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/**
 * Flows through objects of the pipeline that hold others, where a library gets the outer one. Every method is called with the texts 31,
 * 52, and the list 11, 47, 23.
 */
public final class HeldObjectFlows {

    private HeldObjectFlows() {}

    private static final class Word implements Comparable<Word> {

        private final String text;

        private Word(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }

        @Override
        public int compareTo(Word other) {
            return Integer.compare(Integer.parseInt(text), Integer.parseInt(other.text));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && word.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static final class Line {

        private final Word word;

        private Line(Word word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return "line " + word.text;
        }
    }

    private static final class Page {

        private final Line line;

        private Page(Line line) {
            this.line = line;
        }

        @Override
        public String toString() {
            return "page of " + line;
        }
    }

    private record Chapter(Page page, int number) {}

    private static final class Book {

        private final List<Word> words;

        private Book(List<Word> words) {
            this.words = words;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (Word word : words) {
                text.append(word.text).append(' ');
            }
            return text.toString();
        }
    }

    private static Page page(String text) {
        return new Page(new Line(new Word(text)));
    }

    @From("#1")
    public static String concatenated(String a, String b, List<String> list) {
        return "" + new Line(new Word(b));
    }

    @From("#1")
    public static String concatenatedThroughTwo(String a, String b, List<String> list) {
        return "" + page(b);
    }

    @From("#1")
    public static String recordAroundObjects(String a, String b, List<String> list) {
        return "" + new Chapter(page(b), 1);
    }

    @From("#1")
    public static String formatted(String a, String b, List<String> list) {
        return String.format("%s", page(b));
    }

    @From("#1")
    public static String formattedByTheText(String a, String b, List<String> list) {
        return "%s and %s".formatted("x", new Line(new Word(b)));
    }

    @From("#1")
    public static String valueOf(String a, String b, List<String> list) {
        return String.valueOf(page(b));
    }

    @From("#1")
    public static String objectsToString(String a, String b, List<String> list) {
        return Objects.toString(page(b));
    }

    @From("#1")
    public static String appended(String a, String b, List<String> list) {
        StringBuilder text = new StringBuilder();
        text.append(page(b));
        return text.toString();
    }

    @From("#1")
    public static String printed(String a, String b, List<String> list) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.print(page(b));
        writer.flush();
        return text.toString();
    }

    @From("#1")
    public static String printedWithAFormat(String a, String b, List<String> list) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.printf("%s", page(b));
        writer.flush();
        return text.toString();
    }

    @From("#1")
    public static String messageFormat(String a, String b, List<String> list) {
        return MessageFormat.format("{0}", page(b));
    }

    @From("#1")
    public static String joined(String a, String b, List<String> list) {
        return new StringJoiner(",").add("" + page(b)).toString();
    }

    @From({"#0", "#1"})
    public static String listOfObjects(String a, String b, List<String> list) {
        List<Page> pages = new ArrayList<>();
        pages.add(page(a));
        pages.add(page(b));
        return pages.toString();
    }

    @From("#1")
    public static String mapOfObjects(String a, String b, List<String> list) {
        Map<String, Page> pages = new TreeMap<>();
        pages.put("x", page(b));
        return "" + pages;
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static String objectWithAList(String a, String b, List<String> list) {
        List<Word> words = new ArrayList<>();
        for (String text : list) {
            words.add(new Word(text));
        }
        return "" + new Book(words);
    }

    @From("#1")
    public static int hashOfAnObject(String a, String b, List<String> list) {
        return Objects.hash(new Word(b));
    }

    @From("#0")
    public static String smallerOfTwo(String a, String b, List<String> list) {
        List<Word> words = new ArrayList<>();
        words.add(new Word(b));
        words.add(new Word(a));
        return Collections.min(words).text;
    }

    public static final class Inner {

        public final String text;

        private Inner(String text) {
            this.text = text;
        }
    }

    public static final class Outer {

        public final Inner inner;
        public Outer around;

        private Outer(Inner inner) {
            this.inner = inner;
            this.around = this;
        }

        @Override
        public String toString() {
            return inner.text + "!";
        }
    }

    public static final class Shown {

        private final Inner inner;

        private Shown(Inner inner) {
            this.inner = inner;
        }

        public String getText() {
            return inner.text;
        }
    }

    private static Outer outer(String text) {
        Outer outer = new Outer(new Inner(text));
        outer.around = null;
        return outer;
    }

    @From("#1")
    public static String readByReflection(String a, String b, List<String> list) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(outer(b));
    }

    @From({"#0", "#1"})
    public static String listReadByReflection(String a, String b, List<String> list) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(List.of(outer(a), outer(b)));
    }

    @From("#1")
    public static String readByAGetter(String a, String b, List<String> list) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(new Shown(new Inner(b)));
    }

    @From("#1")
    public static String listReadByAGetter(String a, String b, List<String> list) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(List.of(new Shown(new Inner(b))));
    }

    @From("#1")
    public static String objectThatHoldsItself(String a, String b, List<String> list) {
        return CSVFormat.DEFAULT.format(new Outer(new Inner(b)));
    }

    @From("#2[1]")
    public static String textOfOneOfMany(String a, String b, List<String> list) {
        List<Line> lines = new ArrayList<>();
        for (String text : list) {
            lines.add(new Line(new Word(text)));
        }
        return lines.stream().map(Object::toString).toList().get(1);
    }

    @From("#1")
    public static String valueUnderAnObject(String a, String b, List<String> list) {
        Map<Word, String> words = new HashMap<>();
        words.put(new Word(a), b);
        return words.get(new Word(a));
    }

    /** More objects that lead to others than are looked at. */
    public static String veryMany(String text) throws JsonProcessingException {
        List<Outer> all = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            all.add(outer(text));
        }
        return new ObjectMapper().writeValueAsString(all);
    }
}
