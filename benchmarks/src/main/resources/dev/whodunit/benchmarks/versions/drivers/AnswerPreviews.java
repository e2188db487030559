package drivers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The first characters of answers. */
public final class AnswerPreviews {

    private static final int LENGTH = 12;

    public List<String> run() throws IOException, ParseException {
        List<String> previews = new ArrayList<>();
        for (String answer : List.of("ok", "Gr\u00fc\u00dfe aus Wien", "<html><body>Not found</body></html>")) {
            previews.add(preview(answer(answer)));
        }
        return previews;
    }

    private static HttpEntity answer(String text) {
        return new StringEntity(text, ContentType.create("text/plain", StandardCharsets.UTF_8));
    }

    private static String preview(HttpEntity entity) throws IOException, ParseException {
        ContentType type = ContentType.parse(entity.getContentType());
        return type.getMimeType() + ": " + EntityUtils.toString(entity, LENGTH);
    }
}
