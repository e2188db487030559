package drivers;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** Which records are similar to the first one. */
public final class SameRecords {

    public List<Boolean> run() {
        JSONObject first = new JSONObject("{\"a\": 1, \"b\": 2, \"c\": 3}");
        List<Boolean> similar = new ArrayList<>();
        for (String other : List.of(
                "{\"a\": 1, \"b\": 2.0, \"c\": 3}", "{\"a\": 1, \"b\": 2.0, \"c\": 4}", "{\"a\": 1, \"b\": 2}")) {
            similar.add(first.similar(new JSONObject(other)));
        }
        return similar;
    }
}
