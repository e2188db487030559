package drivers;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts of goods, read from values of several types. */
public final class ProductLabels {

    public List<String> run() {
        JsonAdapter<Map<String, String>> texts = new Moshi.Builder()
                .build()
                .adapter(Types.newParameterizedType(Map.class, String.class, String.class));
        List<String> labels = new ArrayList<>();
        for (Object product : List.of(Map.of("name", "Tea"), Map.of("price", 12.5), Map.of("organic", true))) {
            labels.add(label(texts, product));
        }
        return labels;
    }

    private static String label(JsonAdapter<Map<String, String>> texts, Object product) {
        try {
            return texts.toJson(texts.fromJsonValue(product));
        } catch (JsonDataException wrong) {
            return "no label";
        }
    }
}
