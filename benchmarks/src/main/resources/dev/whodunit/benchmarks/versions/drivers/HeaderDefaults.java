package drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedCaseInsensitiveMap;
import org.springframework.util.MimeType;
import org.springframework.util.StringUtils;

/** Headers of a request, those without a value filled in. */
public final class HeaderDefaults {

    public List<String> run() {
        Map<String, String> headers = read("Host: example.org, accept, content-type: text/plain;charset=UTF-8, Trace");
        headers.putIfAbsent("Host", "localhost");
        headers.putIfAbsent("Accept", "text/html");
        headers.putIfAbsent("Accept-Language", "en");
        List<String> lines = new ArrayList<>();
        headers.forEach((name, value) -> lines.add(StringUtils.capitalize(name) + "=" + value));
        lines.add("Charset=" + MimeType.valueOf(headers.get("Content-Type")).getCharset());
        return lines;
    }

    private static Map<String, String> read(String request) {
        Map<String, String> headers = new LinkedCaseInsensitiveMap<>();
        for (String line : StringUtils.tokenizeToStringArray(request, ",")) {
            String[] parts = StringUtils.split(line, ": ");
            if (parts == null) {
                headers.put(line, null);
            } else {
                headers.put(parts[0], parts[1]);
            }
        }
        return headers;
    }
}
