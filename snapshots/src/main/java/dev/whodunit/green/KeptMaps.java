package dev.whodunit.green;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The code maps of green runs, which are larger than the runs: each class is kept once, as a recording of nothing else, under the SHA-256 of
 * that, and so is each list of classes.
 */
final class KeptMaps {

    private static final String CLASS = ".json";
    private static final String LIST = ".txt";

    private static final RunIdentity OF_NOTHING_ELSE = new RunIdentity("", "", "", "", "");

    private final Path root;
    private final IdentityHashMap<MappedClass, String> known = new IdentityHashMap<>();

    KeptMaps(Path root) {
        this.root = root;
    }

    /** Keeps the map of a run, and says by what it is found. */
    String keep(Recording recording) throws IOException {
        List<String> names = new ArrayList<>();
        for (MappedClass mapped : recording.map().classes()) {
            names.add(keep(mapped));
        }
        byte[] list = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
        String name = DigestUtils.sha256Hex(list) + LIST;
        if (!SharedFiles.isStillNeeded(root.resolve(name))) {
            AtomicFile.write(root.resolve(name), Durability.CACHED, out -> out.write(list));
        }
        return name;
    }

    private String keep(MappedClass mapped) throws IOException {
        synchronized (known) {
            String name = known.get(mapped);
            if (name == null) {
                name = write(new Recording(
                        OF_NOTHING_ELSE,
                        List.of(),
                        new PipelineMap(List.of(mapped)),
                        List.of(),
                        Contents.EMPTY,
                        List.of()));
                known.put(mapped, name);
            }
            return name;
        }
    }

    private String write(Recording onlyMap) throws IOException {
        Path file = root.resolve("." + UUID.randomUUID() + CLASS);
        try {
            RecordingWriter.write(onlyMap, file, Durability.CACHED);
            String name;
            try (InputStream in = Files.newInputStream(file)) {
                name = DigestUtils.sha256Hex(in) + CLASS;
            }
            Files.move(file, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The map that was kept under this name. */
    PipelineMap read(String name) throws IOException {
        List<MappedClass> classes = new ArrayList<>();
        for (String of : names(name)) {
            classes.addAll(RecordingReader.read(root.resolve(of)).map().classes());
        }
        return new PipelineMap(classes);
    }

    private List<String> names(String list) throws IOException {
        String text = Files.readString(root.resolve(list), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** Deletes what is in none of these maps; another JVM may be about to say that it needs what is new. */
    void sweep(Set<String> used) throws IOException {
        Set<String> needed = new HashSet<>(used);
        for (String list : used) {
            if (Files.isRegularFile(root.resolve(list))) { // a run may have been dropped meanwhile
                needed.addAll(names(list));
            }
        }
        for (Path file : SharedFiles.in(root)) {
            if (!needed.contains(file.getFileName().toString()) && SharedFiles.isAbandoned(file)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
