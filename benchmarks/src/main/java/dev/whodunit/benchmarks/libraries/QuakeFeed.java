package dev.whodunit.benchmarks.libraries;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gson: reads the earthquakes as a tree, binds each to a record, and writes a smaller feed. */
public final class QuakeFeed {

    record Quake(String id, Properties properties, Geometry geometry) {}

    record Properties(
            @Nullable Double mag,
            @Nullable String place,
            long time,
            @Nullable Integer tz,
            @Nullable Integer felt,
            String magType,
            String type,
            int tsunami) {}

    record Geometry(String type, List<Double> coordinates) {}

    record Summary(int quakeCount, Map<String, Double> strongestByNetwork, List<Quake> strongest) {}

    /** A summary as indented JSON, and the places as compact JSON. */
    public String summarise(Path quakes) throws IOException {
        Gson gson = new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
                .create();
        Gson pretty = new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .create();
        Map<String, Double> strongestByNetwork = new TreeMap<>();
        List<Quake> strongest = new ArrayList<>();
        JsonArray places = new JsonArray();
        try (Reader in = Files.newBufferedReader(quakes)) {
            JsonObject feed = JsonParser.parseReader(in).getAsJsonObject();
            for (JsonElement feature : feed.getAsJsonArray("features")) {
                Quake quake = gson.fromJson(feature, Quake.class);
                JsonObject properties = feature.getAsJsonObject().getAsJsonObject("properties");
                Double magnitude = quake.properties().mag();
                if (magnitude != null) {
                    strongestByNetwork.merge(properties.get("net").getAsString(), magnitude, Math::max);
                    if (magnitude > 2.5) {
                        strongest.add(quake);
                    }
                }
                JsonObject place = new JsonObject();
                place.add("place", properties.get("place"));
                place.addProperty("latitude", quake.geometry().coordinates().get(1));
                places.add(place);
            }
        }
        return pretty.toJson(new Summary(places.size(), strongestByNetwork, strongest)) + "\n" + gson.toJson(places);
    }
}
