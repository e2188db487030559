package dev.whodunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the scripts of a page read. */
public final class ScriptData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScriptData() {}

    public static boolean isIn(String page, String id) {
        return !Jsoup.parse(page).select("script#" + id).isEmpty();
    }

    public static JsonNode plain(String page, String id) throws IOException {
        return JSON.readTree(data(page, id));
    }

    public static JsonNode packed(String page, String id) throws IOException {
        byte[] packed = Base64.getDecoder().decode(data(page, id));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readTree(in);
        }
    }

    private static String data(String page, String id) {
        Document document = Jsoup.parse(page);
        return document.select("script#" + id).get(0).data();
    }
}
