package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.UrlValidator;

/** Keeps the addresses that are well-formed. */
public final class LinkCheck {

    public List<String> run() {
        UrlValidator validator = new UrlValidator(new String[] {"http", "https"});
        List<String> good = new ArrayList<>();
        for (String link : List.of(
                "https://example.org/a?b=c",
                "http://example.com:8080/",
                "http://example.com:70000/",
                "http://256.1.1.1/",
                "gopher://example.org/")) {
            if (validator.isValid(link)) {
                good.add(link);
            }
        }
        return good;
    }
}
