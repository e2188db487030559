package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FilenameUtils;

/** Normalizes paths that users typed. */
public final class UncPaths {

    public List<String> run() {
        List<String> paths = new ArrayList<>();
        for (String typed : List.of(
                "/home/me/../you/a.txt", "//server/share/./a.txt", "//server../share/a.txt", "C:/x//y/", "docs/a.txt")) {
            String normal = FilenameUtils.normalize(typed, true);
            paths.add(normal == null ? "invalid" : FilenameUtils.getBaseName(normal) + " in " + normal);
        }
        return paths;
    }
}
