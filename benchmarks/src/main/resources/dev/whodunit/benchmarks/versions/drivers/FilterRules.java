package drivers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads rules from JSON, and applies them. */
public final class FilterRules {

    public List<String> run() throws IOException {
        String json = "{\"rules\": [\"[0-9]+\", \"to \", \" x\"], \"name\": \"numbers\"}";
        Rules rules = new ObjectMapper().readValue(json, Rules.class);
        List<String> found = new ArrayList<>();
        for (Pattern rule : rules.rules) {
            found.add(rules.name + ": " + rule.matcher("7 to 9 tons").replaceAll("_"));
        }
        return found;
    }

    /** What the file has. */
    public static final class Rules {
        public String name;
        public List<Pattern> rules;
    }
}
