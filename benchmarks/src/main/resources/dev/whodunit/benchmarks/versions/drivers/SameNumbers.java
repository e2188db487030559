package drivers;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** Which answers of a service are similar to the expected one. */
public final class SameNumbers {

    public List<Boolean> run() {
        JSONObject expected = new JSONObject("{\"name\": \"total\", \"amount\": 1}");
        List<Boolean> similar = new ArrayList<>();
        for (String answer : List.of(
                "{\"name\": \"total\", \"amount\": 1}",
                "{\"name\": \"total\", \"amount\": 1.0}",
                "{\"name\": \"total\", \"amount\": 2}")) {
            similar.add(expected.similar(new JSONObject(answer)));
        }
        return similar;
    }
}
