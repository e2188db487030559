package dev.whodunit.record;

import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.PipelineMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The code map of a scope.
 *
 * @param map the classes that could be read
 * @param unmappable of each of the others a message; a class that never loads must fail no test
 */
record ScannedScope(PipelineMap map, List<String> unmappable) {

    /** No class is looked at. */
    static final ScannedScope NOTHING = new ScannedScope(new PipelineMap(List.of()), List.of());

    ScannedScope {
        unmappable = List.copyOf(unmappable);
    }

    static ScannedScope of(List<Path> roots, Predicate<String> scope) {
        List<String> unmappable = new ArrayList<>();
        PipelineMap map =
                ScopeScanner.scan(roots, scope, reason -> unmappable.add(String.valueOf(reason.getMessage())));
        return new ScannedScope(map, unmappable);
    }
}
