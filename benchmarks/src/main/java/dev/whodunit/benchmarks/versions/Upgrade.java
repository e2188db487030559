package dev.whodunit.benchmarks.versions;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.run.FunctionRef;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two released versions of a library, between which what a function does was changed on purpose.
 *
 * @param driver simple name of the small pipeline that calls the library; also the name of this upgrade
 * @param set when it was chosen
 * @param library group and artifact
 * @param accepted the version before
 * @param current the version after
 * @param others what the library itself needs, with versions
 * @param scope the library's package, all of which is traced
 * @param issue where the change is described
 * @param fix what was changed, in one sentence
 * @param expected class and method of what decides: known from the difference of the sources, not from any run
 */
record Upgrade(
        String driver,
        UpgradeSet set,
        String library,
        String accepted,
        String current,
        List<String> others,
        String scope,
        String issue,
        String fix,
        List<String> expected) {

    private static final String FILE = "upgrades.json";

    Upgrade {
        others = List.copyOf(others);
        expected = List.copyOf(expected);
    }

    static List<Upgrade> all() throws IOException {
        try (InputStream in = Upgrade.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE + " is not beside " + Upgrade.class);
            }
            return JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(in, new TypeReference<List<Upgrade>>() {});
        }
    }

    /** Coordinates of all that is on the class path with one of the versions. */
    List<String> coordinates(String version) {
        return Stream.concat(Stream.of(library + ":" + version), others.stream())
                .toList();
    }

    String artifact() {
        return library.substring(library.indexOf(':') + 1);
    }

    String driverClass() {
        return Drivers.PACKAGE + "." + driver;
    }

    /** Patterns of what is traced: the small pipeline and the library. */
    String patterns() {
        return driverClass() + "," + scope + "..";
    }

    boolean expects(FunctionRef function) {
        return expected.contains(function.className() + "." + function.method());
    }

    /** The expected functions, without packages. */
    String expectedNames() {
        return String.join(
                ", ",
                expected.stream()
                        .map(name -> name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1))
                        .map(name -> name.substring(name.lastIndexOf('$') + 1))
                        .toList());
    }
}
