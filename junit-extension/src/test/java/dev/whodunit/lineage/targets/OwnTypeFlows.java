package dev.whodunit.lineage.targets;

import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Flows through classes of the pipeline that are called through types of the JDK. Every method is called with the texts 31, 52, and the
 * list 11, 47, 23.
 */
public final class OwnTypeFlows {

    private OwnTypeFlows() {}

    private record Box(String word) {}

    private static final class Words extends AbstractList<String> {

        private final List<Box> boxes;

        private Words(List<Box> boxes) {
            this.boxes = boxes;
        }

        @Override
        public String get(int index) {
            return boxes.get(index).word() + "!";
        }

        @Override
        public int size() {
            return boxes.size();
        }
    }

    @From("#2[1]")
    public static String elementOfAnOwnList(String a, String b, List<String> list) {
        List<String> words = new Words(list.stream().map(Box::new).toList());
        return words.get(1);
    }

    @From("#2[2]")
    public static String elementOfALoopOverAnOwnList(String a, String b, List<String> list) {
        List<String> words = new Words(list.stream().map(Box::new).toList());
        String last = "";
        for (String word : words) {
            last = word;
        }
        return last;
    }

    @From("#2[1]")
    public static String elementOfACopyOfAnOwnList(String a, String b, List<String> list) {
        List<String> words = new Words(list.stream().map(Box::new).toList());
        return new ArrayList<>(words).get(1);
    }

    @From("#2[0]")
    public static String elementOfAnOwnIterator(String a, String b, List<String> list) {
        List<Box> boxes = list.stream().map(Box::new).toList();
        Iterator<String> words = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < boxes.size();
            }

            @Override
            public String next() {
                return boxes.get(next++).word() + "!";
            }
        };
        return words.next();
    }

    @From("#1")
    public static String valueOfAnOwnMap(String a, String b, List<String> list) {
        Box box = new Box(b);
        Map<String, String> words = new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return Set.of(Map.entry("b", box.word() + "!"));
            }
        };
        return words.get("b");
    }

    @From("#1")
    public static String valueOfAnOwnEntry(String a, String b, List<String> list) {
        Box box = new Box(b);
        Map.Entry<String, String> entry = new Map.Entry<>() {
            @Override
            public String getKey() {
                return "b";
            }

            @Override
            public String getValue() {
                return box.word() + "!";
            }

            @Override
            public String setValue(String value) {
                return value;
            }
        };
        return entry.getValue();
    }

    @From({"#0", "#1"})
    public static int differenceByAComparator(String a, String b, List<String> list) {
        Comparator<Box> byWord = (one, other) -> Integer.parseInt(one.word()) - Integer.parseInt(other.word());
        return byWord.compare(new Box(a), new Box(b));
    }

    @From("#1")
    public static int byteOfAnOwnStream(String a, String b, List<String> list) throws IOException {
        Box box = new Box(b);
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return box.word().charAt(0);
            }
        };
        return in.read();
    }

    @From("#1")
    public static int numberOfAnOwnNumber(String a, String b, List<String> list) {
        Box box = new Box(b);
        Number number = new Number() {
            @Override
            public int intValue() {
                return Integer.parseInt(box.word());
            }

            @Override
            public long longValue() {
                return intValue();
            }

            @Override
            public float floatValue() {
                return intValue();
            }

            @Override
            public double doubleValue() {
                return intValue();
            }
        };
        return number.intValue();
    }
}
