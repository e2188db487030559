package dev.whodunit.lineage.summaries;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What is in objects, as text. To see that of iterators, streams and readers uses them up. */
final class Content {

    private static final int ENOUGH = 40;

    private final Map<Object, String> seen = new IdentityHashMap<>();

    /** Each object is looked at once, so that one which was used up is as it was. */
    String of(Object object) {
        if (object == null) {
            return "null";
        }
        String known = seen.get(object);
        if (known == null) {
            seen.put(object, "…");
            known = look(object);
            seen.put(object, known);
        }
        return known;
    }

    private String look(Object object) {
        try {
            return read(object);
        } catch (Throwable unreadable) {
            return "unreadable: " + unreadable.getClass().getName();
        }
    }

    /** The same for values that are not used up by that, and nothing for all others. */
    String shallow(Object object) {
        boolean isKept = object instanceof BaseStream || object instanceof Iterator || object instanceof Spliterator;
        return isKept ? "" : of(object);
    }

    /** What is kept under which key or index, for a map or a list. */
    static Map<Object, String> keyed(Object object) {
        Map<Object, String> found = new HashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> found.put(key, new Content().of(value)));
        } else if (object instanceof List<?> list) {
            IntStream.range(0, list.size()).forEach(i -> found.put(i, new Content().of(list.get(i))));
        }
        return found;
    }

    private String read(Object object) throws Exception {
        if (object.getClass().isArray()) {
            return all(IntStream.range(0, Array.getLength(object)).mapToObj(i -> Array.get(object, i)));
        }
        if (object instanceof JsonNode || object instanceof CharSequence) {
            return object.toString();
        }
        if (object instanceof Map<?, ?> map) {
            return Orders.isKnown(object)
                    ? all(map.entrySet().stream())
                    : "{" + map.entrySet().stream().map(this::of).sorted().toList() + "}";
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return of(entry.getKey()) + "=" + of(entry.getValue());
        }
        if (object instanceof Collection<?> values) {
            return Orders.isKnown(object)
                    ? all(values.stream())
                    : "{" + values.stream().map(this::of).sorted().toList() + "}";
        }
        if (object instanceof Optional<?> optional) {
            return optional.map(value -> "some " + of(value)).orElse("none");
        }
        return object instanceof CSVRecord record ? all(record.toList().stream()) : usedUp(object);
    }

    private String all(Stream<?> values) {
        return values.limit(ENOUGH).map(this::of).toList().toString();
    }

    private String usedUp(Object object) throws Exception {
        if (object instanceof BaseStream<?, ?> stream) {
            return drained(stream.iterator());
        }
        if (object instanceof Stream.Builder<?> builder) {
            return of(builder.build());
        }
        if (object instanceof Spliterator<?> parts) {
            List<String> found = new ArrayList<>();
            Consumer<Object> taker = part -> found.add(of(part));
            while (found.size() < ENOUGH && parts.tryAdvance(taker)) {
                // The next one is taken by the condition.
            }
            return found.toString();
        }
        if (object instanceof Scanner scanner) {
            return scanner.hasNext() ? scanner.useDelimiter("\\A").next() : "";
        }
        if (object instanceof ListIterator<?> parts) {
            int next = parts.nextIndex();
            while (parts.hasPrevious()) {
                parts.previous();
            }
            return next + drained(parts);
        }
        if (object instanceof Iterator<?> parts) {
            return drained(parts);
        }
        if (object instanceof Enumeration<?> parts) {
            return drained(parts.asIterator());
        }
        if (object instanceof Iterable<?> parts && !(object instanceof Path)) {
            return Tables.isOne(object) ? Tables.content(object) : drained(parts.iterator());
        }
        return single(object);
    }

    private String drained(Iterator<?> parts) {
        List<String> found = new ArrayList<>();
        while (found.size() < ENOUGH && parts.hasNext()) {
            found.add(of(parts.next()));
        }
        return found.toString();
    }

    private String single(Object object) throws Exception {
        if (object instanceof InputStream bytes) {
            return new String(bytes.readNBytes(ENOUGH), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        if (object instanceof Reader characters) {
            char[] read = new char[ENOUGH];
            return String.valueOf(read, 0, Math.max(0, characters.read(read)));
        }
        if (object instanceof ByteBuffer buffer) {
            byte[] left = new byte[buffer.remaining()];
            buffer.duplicate().get(left);
            return buffer + of(left);
        }
        if (object instanceof CharBuffer buffer) {
            return buffer.toString();
        }
        if (object instanceof File file) {
            return file(file.toPath());
        }
        if (object instanceof Path path) {
            return file(path);
        }
        if (object instanceof CompletionStage<?> stage) {
            return of(stage.toCompletableFuture().get(300, TimeUnit.MILLISECONDS));
        }
        if (object instanceof Future<?> future) {
            return of(future.get(300, TimeUnit.MILLISECONDS));
        }
        if (object instanceof AtomicStampedReference<?> reference) {
            return of(reference.getReference()) + reference.getStamp();
        }
        if (object instanceof AtomicMarkableReference<?> reference) {
            return of(reference.getReference()) + reference.isMarked();
        }
        if (object instanceof Random random) {
            return random.nextLong() + "," + random.nextLong();
        }
        if (object instanceof Matcher matcher) {
            return matcher + groups(matcher);
        }
        if (Tables.isOne(object)) {
            return Tables.content(object);
        }
        Optional<Object> code = Digests.code(object);
        if (code.isPresent()) {
            return of(code.get());
        }
        if (object instanceof DateTimeFormatterBuilder builder) {
            return builder.toFormatter(Locale.ROOT).toString();
        }
        return Probes.answer(object, this).orElseGet(() -> text(object));
    }

    private static String groups(Matcher matcher) {
        try {
            return matcher.start() + "-" + matcher.end();
        } catch (IllegalStateException noMatch) {
            return "";
        }
    }

    private static String file(Path path) throws IOException {
        String content = Files.isRegularFile(path) ? " holds " + Files.readString(path) : "";
        return Folders.withoutFolder(path.toString()) + content;
    }

    /** Addresses of objects are no content. */
    private static String text(Object object) {
        String address = "@" + Integer.toHexString(System.identityHashCode(object));
        return Folders.withoutFolder(object.toString().replace(address, ""));
    }
}
