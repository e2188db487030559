package dev.whodunit.lineage.summaries;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Files, streams of bytes and characters, buffers, and what runs code later. */
final class Inputs {

    private Inputs() {}

    /** Tells what was printed. */
    private static final class Printed extends PrintWriter {

        Printed() {
            super(new StringWriter());
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }

    private static byte[] bytes(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }

    private static Recipe content() {
        return Recipes.single("bd\nac\n17\n", "zd\nac\n17\n", "b\nd\n");
    }

    static List<Recipe> recipes(Folders folders) {
        Recipe content = content();
        Recipe file = Recipes.made(
                made -> folders.file((String) made.get(0), (String) made.get(1)),
                Recipes.single("one.txt", "other.txt"),
                content);
        return List.of(
                file,
                Recipes.made(
                        made -> folders.file((String) made.get(0), "x").resolveSibling("no-" + made.get(0)),
                        Recipes.single("one.txt", "other.txt")),
                Recipes.made(made -> folders.file((String) made.get(0), "x").getParent(), Recipes.single("one.txt")),
                Recipes.made(
                        made -> folders.file("x", "x").resolveSibling((String) made.get(0)),
                        Recipes.single("a/b/c.txt", "d/e.txt")),
                Recipes.made(made -> ((Path) made.get(0)).toFile(), file),
                Recipes.made(made -> new FileInputStream(((Path) made.get(0)).toFile()), file),
                Recipes.made(made -> new FileReader(((Path) made.get(0)).toFile(), StandardCharsets.UTF_8), file),
                Recipes.made(made -> new ByteArrayInputStream(bytes(made.get(0))), content),
                Recipes.made(made -> new StringReader((String) made.get(0)), content),
                Recipes.made(made -> new CharArrayReader(((String) made.get(0)).toCharArray()), content),
                Recipes.made(made -> new BufferedReader(new StringReader((String) made.get(0))), content),
                Recipes.made(
                        made -> new InputStreamReader(
                                new ByteArrayInputStream(bytes(made.get(0))), StandardCharsets.UTF_8),
                        content),
                Recipes.made(made -> written((String) made.get(0)), Texts.text("b")),
                Recipes.made(made -> new StringWriter().append((String) made.get(0)), Texts.text("b")),
                Recipes.made(
                        made -> new BufferedWriter(new StringWriter(), 1).append((String) made.get(0)),
                        Texts.text("b")),
                Recipes.made(made -> new Printed().append((String) made.get(0)), Texts.text("b")),
                Recipes.made(made -> ByteBuffer.wrap(bytes(made.get(0))), content),
                Recipes.made(made -> CharBuffer.wrap(((String) made.get(0)).toCharArray()), content),
                Recipes.made(made -> new Scanner((String) made.get(0)), content),
                Recipes.made(made -> new Scanner((String) made.get(0)), Recipes.single("17 2 3", "4 2 3", "5")),
                Recipes.made(made -> new Scanner((String) made.get(0)), Recipes.single("true 2 3", "false 2 3")),
                Recipes.made(made -> new Random((long) made.get(0)), Recipes.single(1L, 2L, 3L)),
                Recipes.held(
                        made -> CompletableFuture.completedFuture(made.isEmpty() ? "none" : made.get(0)),
                        List.of(Texts.text("b"))),
                Recipes.held(made -> done(made), List.of(Texts.text("b"))),
                Recipes.made(
                        made -> CompletableFuture.failedFuture(new IllegalStateException((String) made.get(0))),
                        Texts.text("b")),
                Recipes.held(made -> new Unfinished<>(), List.of()),
                Recipes.made(
                        made -> new ByteArrayInputStream(bytes(made.get(0))),
                        Recipes.single("YmRhYw==", "emRhYw==", "YmRhYmE=")),
                Recipes.made(made -> executor()));
    }

    /** A future for which nobody waits, nor for those that wait for it: what can be done is done by the thread that asks for it. */
    private static final class Unfinished<T> extends CompletableFuture<T> {

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Unfinished<>();
        }

        @Override
        public Executor defaultExecutor() {
            return Runnable::run;
        }

        @Override
        public T get() {
            if (!isDone()) {
                throw new IllegalStateException("waits");
            }
            return super.join();
        }

        @Override
        public T get(long timeout, TimeUnit unit) {
            return get();
        }

        @Override
        public T join() {
            return get();
        }
    }

    private static Object written(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes(text));
        return out;
    }

    private static Object done(List<Object> made) {
        FutureTask<Object> task = new FutureTask<>(() -> made.isEmpty() ? "none" : made.get(0));
        task.run();
        return task;
    }

    /** Its threads end by themselves. */
    private static Object executor() {
        return new ThreadPoolExecutor(0, 2, 1, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }
}
