package drivers;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;

/** Looks up values by their pointers. */
public final class Pointers {

    public List<Object> run() {
        JSONObject sizes = new JSONObject();
        sizes.put("home/me", 3);
        sizes.put("C:\\\\temp", 5);
        JSONObject disk = new JSONObject();
        disk.put("sizes", sizes);
        List<Object> found = new ArrayList<>();
        for (String pointer : List.of("/sizes/home~1me", "/sizes/C:\\\\temp", "/sizes/none")) {
            found.add(String.valueOf(disk.optQuery(pointer)));
        }
        return found;
    }
}
