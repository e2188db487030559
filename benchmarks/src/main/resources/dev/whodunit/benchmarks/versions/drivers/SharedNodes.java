package drivers;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** Machines of a park, all of which share their settings. */
public final class SharedNodes {

    public String run() {
        StringBuilder park = new StringBuilder("settings: &settings {port: 8080, debug: false}\nmachines:\n");
        for (int i = 1; i <= 52; i++) {
            park.append("- *settings\n");
        }
        try {
            Map<String, Object> read = new Yaml().load(park.toString());
            return ((List<?>) read.get("machines")).size() + " machines";
        } catch (YAMLException wrong) {
            return "not read: " + wrong.getMessage();
        }
    }
}
