package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a run. One that was there when it was first seen was read; one that was other later, or was not there at first, was
 * written. That a step was given the name of a file does not tell whether it opened it.
 *
 * @param read as they were first
 * @param written as they were last
 */
record RunFiles(List<FileContent> read, List<FileContent> written) {

    RunFiles {
        read = List.copyOf(read);
        written = List.copyOf(written);
    }

    /** @param entities in the order in which they were seen */
    static RunFiles of(List<Entity> entities) {
        Map<String, List<FileContent>> states = new LinkedHashMap<>();
        entities.forEach(entity -> entity.file()
                .ifPresent(file -> states.computeIfAbsent(file.name(), unseen -> new ArrayList<>())
                        .add(file)));
        List<FileContent> read = new ArrayList<>();
        List<FileContent> written = new ArrayList<>();
        states.values().forEach(file -> {
            FileContent first = file.get(0);
            FileContent last = file.get(file.size() - 1);
            if (first.isThere()) {
                read.add(first);
            }
            if (last.isThere() && !last.equals(first)) {
                written.add(last);
            }
        });
        return new RunFiles(read, written);
    }
}
