package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Released versions, the earliest first. */
public final class VersionOrder {

    public List<String> run() {
        List<ComparableVersion> versions = new ArrayList<>();
        for (String version : List.of("2.0.1", "2.0.0-RC1", "2.0.0.RC2", "2.0.0", "1.9", "2.0.0.X1", "2.0.0-X2")) {
            versions.add(new ComparableVersion(version));
        }
        versions.sort(null);
        return versions.stream().map(ComparableVersion::toString).toList();
    }
}
