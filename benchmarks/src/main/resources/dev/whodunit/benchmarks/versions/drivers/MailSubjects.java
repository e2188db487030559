package drivers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil;

/** Subjects of mails, as they arrive. */
public final class MailSubjects {

    public List<String> run() {
        List<String> arrived = new ArrayList<>();
        for (String subject : List.of("Caf\u00e9 at noon", "\uD83C\uDF89".repeat(9), "\uD83C\uDF89".repeat(3))) {
            arrived.add(DecoderUtil.decodeEncodedWords(header(subject), StandardCharsets.UTF_8));
        }
        return arrived;
    }

    private static String header(String subject) {
        return EncoderUtil.encodeEncodedWord(
                subject,
                EncoderUtil.Usage.TEXT_TOKEN,
                9,
                StandardCharsets.UTF_8,
                EncoderUtil.Encoding.Q);
    }
}
