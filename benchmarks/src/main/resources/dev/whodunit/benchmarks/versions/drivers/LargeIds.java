package drivers;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.List;

/** Collects each id once. */
public final class LargeIds {

    public String run() {
        JsonArray ids = new JsonArray();
        for (String id : List.of("17", "23648748948963264236478263434", "17", "808933803388026932016705674")) {
            JsonPrimitive number = new JsonPrimitive(new BigInteger(id));
            if (!ids.contains(number)) {
                ids.add(number);
            }
        }
        return ids.toString();
    }
}
