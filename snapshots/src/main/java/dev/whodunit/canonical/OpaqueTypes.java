package dev.whodunit.canonical;

import java.io.Closeable;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.channels.Channel;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The kinds of live values: reading them would consume, start or block something. Whoever implements them is opaque. */
final class OpaqueTypes {

    private static final List<Class<?>> KINDS = List.of(
            Stream.class,
            IntStream.class,
            LongStream.class,
            DoubleStream.class,
            Scanner.class,
            Iterator.class,
            Spliterator.class,
            Enumeration.class,
            InputStream.class,
            OutputStream.class,
            Reader.class,
            Writer.class,
            Channel.class,
            Future.class,
            CompletionStage.class,
            Executor.class,
            Lock.class,
            Thread.class,
            ThreadLocal.class,
            ClassLoader.class,
            Process.class,
            Random.class,
            Reference.class,
            Matcher.class,
            MethodHandle.class);

    private OpaqueTypes() {}

    /** The kind that a class belongs to, if it is one of these. */
    static Optional<String> kindOf(Class<?> type) {
        if (isJdkResource(type)) {
            return KINDS.stream()
                    .filter(kind -> kind.isAssignableFrom(type))
                    .map(Class::getSimpleName)
                    .findFirst()
                    .or(() -> Optional.of(TypeNames.of(type)));
        }
        return KINDS.stream()
                .filter(kind -> kind.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .findFirst();
    }

    private static boolean isJdkResource(Class<?> type) {
        return Closeable.class.isAssignableFrom(type) && Forms.isJdk(type);
    }
}
