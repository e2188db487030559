package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.lineage.TempFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flows into objects that a library makes or fills from files of JSON, by constructors, by setters and by reflection. Every method
 * is called with the texts 31, 52, and the list 11, 47, 23.
 */
public final class FilledFlows {

    private static final String COUNTRIES = """
            [{"code": "A", "population": 5, "tags": ["x", "y"], "place": {"lat": 1.5}},
             {"code": "A", "population": 5, "tags": ["x", "y"], "place": {"lat": 1.5}}]""";
    private static final TypeReference<List<Country>> OF_RECORDS = new TypeReference<>() {};
    private static final TypeReference<List<Bean>> OF_BEANS = new TypeReference<>() {};

    private FilledFlows() {}

    @From("Country[1].tags[0]")
    public static String listInARecordThatAStreamGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, OF_RECORDS).get(1).tags().get(0);
        }
    }

    @From("Country[1].tags[0]")
    public static String listInARecordThatAReaderGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                Reader in = Files.newBufferedReader(file.path())) {
            return mapper().readValue(in, Country[].class)[1].tags().get(0);
        }
    }

    @From("Country[1].tags[0]")
    public static String listInARecordThatAFileGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES)) {
            return mapper().readValue(file.path().toFile(), OF_RECORDS)
                    .get(1)
                    .tags()
                    .get(0);
        }
    }

    @From("Country[1].code")
    public static String textInARecordThatAFileGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES)) {
            return mapper().readValue(file.path().toFile(), OF_RECORDS).get(1).code();
        }
    }

    @From("Bean[1].tags[1]")
    public static String listThatASetterGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, OF_BEANS).get(1).getTags().get(1);
        }
    }

    @From("Open[1].tags[1]")
    public static String listInAFieldThatALibrarySet(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Open[].class)[1].tags.get(1);
        }
    }

    @From("Bean[1].code")
    public static String textThatASetterGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, OF_BEANS).get(1).getCode();
        }
    }

    @From("Bean[1].population")
    public static int numberThatASetterGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                Reader in = Files.newBufferedReader(file.path())) {
            return mapper().readValue(in, Bean[].class)[1].getPopulation() * 2;
        }
    }

    @From("Bean[1].code")
    public static String textThatASetterGotFromAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES)) {
            return mapper().readValue(file.path().toFile(), OF_BEANS).get(1).getCode();
        }
    }

    @From("?.code")
    public static String textThatASetterOfAGivenObjectGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"code\": \"A\", \"population\": 5}");
                InputStream in = Files.newInputStream(file.path())) {
            Bean bean = new Bean();
            mapper().readerForUpdating(bean).readValue(in);
            return bean.getCode();
        }
    }

    @From("Deep[1].code")
    public static String textBesideAnObjectOfAnotherClass(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Deep[].class)[1].code();
        }
    }

    @From("Place[1].lat")
    public static double numberOfAnObjectOfAnotherClass(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", COUNTRIES);
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Deep[].class)[1].place().lat();
        }
    }

    @From("Event[1].ms")
    public static long numberOfAnObjectThatALaterCallGave(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"kind\": \"k\", \"ms\": 7}\n{\"kind\": \"k\", \"ms\": 7}\n");
                MappingIterator<Event> events =
                        mapper().readerFor(Event.class).readValues(Files.newBufferedReader(file.path()))) {
            List<Long> times = new ArrayList<>();
            while (events.hasNext()) {
                times.add(events.next().ms() * 2);
            }
            return times.get(1);
        }
    }

    @From("Event[1].ms")
    public static long numberOfAnObjectOfAnIteratorOverAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"kind\": \"k\", \"ms\": 7}\n{\"kind\": \"k\", \"ms\": 7}\n");
                MappingIterator<Event> events =
                        mapper().readerFor(Event.class).readValues(file.path().toFile())) {
            return events.readAll().get(1).ms();
        }
    }

    @From("[1].ms")
    public static long numberOfAnObjectInALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"kind\": \"k\", \"ms\": 6}\n{\"kind\": \"k\", \"ms\": 7}\n")) {
            return mapper().readValue(Files.readAllLines(file.path()).get(1), Event.class)
                    .ms();
        }
    }

    @From("[1].in.ms")
    public static long numberOfAnObjectInAnObjectInALine(String a, String b, List<String> list) throws IOException {
        String json = "{}\n{\"user\": 7, \"in\": {\"kind\": \"k\", \"ms\": 7}}\n";
        try (TempFile file = new TempFile(".jsonl", json)) {
            String line = Files.readAllLines(file.path()).get(1);
            return mapper().readValue(line, Wrapped.class).in().ms();
        }
    }

    @From("[0].code")
    public static String fieldOfAnObjectInALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"code\": \"A\", \"other\": \"A\"}\n")) {
            return mapper().readValue(Files.readAllLines(file.path()).get(0), Open.class).code;
        }
    }

    @From("[0].tags[1]")
    public static String elementOfAListInALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"tags\": [\"x\", \"x\"], \"code\": \"x\"}\n")) {
            return mapper().readValue(Files.readAllLines(file.path()).get(0), Country.class)
                    .tags()
                    .get(1);
        }
    }

    @From("[0]")
    public static int numberThatIsNotInALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"code\": \"0\", \"people\": 0}\n")) {
            return mapper().readValue(Files.readAllLines(file.path()).get(0), Country.class)
                    .population();
        }
    }

    @From("[0].code")
    public static Object valueOfAMapInALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"code\": \"A\", \"other\": \"A\"}\n")) {
            return mapper().readValue(Files.readAllLines(file.path()).get(0), Map.class)
                    .get("code");
        }
    }

    @From("#1")
    public static String fieldOfAnObjectMadeOfATree(String a, String b, List<String> list) throws IOException {
        ObjectNode node = mapper().createObjectNode();
        node.put("code", b);
        return mapper().treeToValue(node, Open.class).code;
    }

    @From("#1")
    public static String textThatASetterGotOfATree(String a, String b, List<String> list) throws IOException {
        ObjectNode node = mapper().createObjectNode();
        node.put("code", b);
        return mapper().treeToValue(node, Bean.class).getCode();
    }

    @From("#1")
    public static String fieldOfAnObjectThatWasConverted(String a, String b, List<String> list) {
        return mapper().convertValue(Map.of("code", b, "tags", List.of(a)), Open.class).code;
    }

    @From("#1")
    public static String fieldOfAnObjectThatWasUpdated(String a, String b, List<String> list) throws IOException {
        Open open = new Open();
        mapper().updateValue(open, Map.of("code", b));
        return open.code;
    }

    @From("#1")
    public static String fieldOfAnObjectThatAReaderUpdated(String a, String b, List<String> list) throws IOException {
        Open open = new Open();
        mapper().readerForUpdating(open).readValue("{\"code\": \"" + b + "\"}");
        return open.code;
    }

    @From("Renamed[0].iso")
    public static String parameterWithAnotherNameInTheFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"iso\": \"A\"}");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Renamed.class).code();
        }
    }

    @From({"RenamedBean[0].iso", "RenamedBean[0].short-name"})
    public static String propertiesWithOtherNamesInTheFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"iso\": \"A\", \"short-name\": \"B\"}");
                InputStream in = Files.newInputStream(file.path())) {
            RenamedBean bean = mapper().readValue(in, RenamedBean.class);
            return bean.code + bean.name;
        }
    }

    @From("?.code")
    public static String fieldOfAGivenObjectThatAStreamSet(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"code\": \"A\", \"population\": 5}");
                InputStream in = Files.newInputStream(file.path())) {
            Open open = new Open();
            mapper().readerForUpdating(open).readValue(in);
            return open.code;
        }
    }

    @From("#1")
    public static String fieldThatWasSetByReflection(String a, String b, List<String> list)
            throws ReflectiveOperationException {
        Open open = new Open();
        Open.class.getField("code").set(open, b);
        return open.code;
    }

    @From("Open[1].code")
    public static String fieldOfAnObjectThatALaterCallFilled(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".jsonl", "{\"code\": \"k\"}\n{\"code\": \"k\"}\n");
                MappingIterator<Open> all =
                        mapper().readerFor(Open.class).readValues(Files.newBufferedReader(file.path()))) {
            Open first = all.next();
            Open second = all.next();
            return first.population == 0 ? second.code : "";
        }
    }

    @From("Tree[0].name")
    public static String fieldBesideAnEmptyObjectOfTheSameClass(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".json", "{\"inner\": {}, \"name\": \"n\"}");
                InputStream in = Files.newInputStream(file.path())) {
            Tree tree = mapper().readValue(in, Tree.class);
            return tree.inner == null ? "" : tree.name;
        }
    }

    @From("Arrays[0].tags[1]")
    public static String arrayThatAConstructorGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"tags\": [\"x\", \"x\"]}");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Arrays.class).tags()[1];
        }
    }

    @From("Sets[0].tags")
    public static String setThatAConstructorGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"tags\": [\"x\"]}");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Sets.class).tags().iterator().next();
        }
    }

    @From("Nodes[0].payload.a")
    public static String treeThatAConstructorGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"payload\": {\"a\": \"x\"}}");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Nodes.class).payload().path("a").asText();
        }
    }

    @From("Maps[0].rows.x.km")
    public static Object mapThatAConstructorGot(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"rows\": {\"x\": {\"km\": 1.5}, \"y\": {\"km\": 1.5}}}");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Maps.class).rows().get("x").get("km");
        }
    }

    @From("Country[1].code")
    public static @Nullable String whatIsMissingInARecord(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{}, {}]");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Country[].class)[1].code();
        }
    }

    @From(
            value = {},
            decidedBy = "Country[0].tags")
    public static int numberOfElementsOfAListInARecord(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[{\"tags\": []}]");
                InputStream in = Files.newInputStream(file.path())) {
            return mapper().readValue(in, Country[].class)[0].tags().size();
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    private record Country(String code, int population, List<String> tags) {}

    private record Deep(String code, int population, Place place) {}

    private record Place(double lat) {}

    private record Event(String kind, long ms) {}

    /** A library calls its setters. */
    public static final class Bean {
        private String code = "";
        private int population;
        private List<String> tags = List.of();

        public String getCode() {
            return code;
        }

        public void setCode(String text) {
            this.code = text;
        }

        public int getPopulation() {
            return population;
        }

        public void setPopulation(int population) {
            this.population = population;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    private record Maps(Map<String, Map<String, Double>> rows) {}

    private record Wrapped(Event in) {}

    private record Renamed(@JsonProperty("iso") String code) {}

    /** A library sets a field of it, and calls its setter. */
    public static final class RenamedBean {
        @JsonProperty("short-name")
        private String name = "";

        private String code = "";

        @JsonProperty("iso")
        public void setCode(String text) {
            code = text;
        }
    }

    private record Arrays(String[] tags) {}

    private record Sets(Set<String> tags) {}

    private record Nodes(JsonNode payload) {}

    /** A library calls its setters. */
    public static final class Tree {
        private @Nullable Tree inner;
        private String name = "";

        public void setInner(Tree tree) {
            inner = tree;
        }

        public void setName(String text) {
            name = text;
        }
    }

    /** A library sets its fields. */
    public static final class Open {
        public String code = "";
        public int population;
        public List<String> tags = List.of();
    }
}
