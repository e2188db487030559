package drivers;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;

/** Customers without the fields that are private. */
public final class MaskedFields {

    public String run() {
        DocumentContext customers = JsonPath.parse(
                "[{\"name\": \"Ada\", \"mail\": \"ada@example.org\", \"phone\": \"1815\"},"
                        + " {\"name\": \"Ben\", \"phone\": \"1955\"}]");
        return customers
                .map("$[*]['mail', 'phone']", (value, configuration) -> "***")
                .jsonString();
    }
}
