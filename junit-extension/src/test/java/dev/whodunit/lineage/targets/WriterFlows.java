package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Flows through writers that hand on to others: what is written to the outer one is found in the inner one. Every method is called with the
 * texts 31, 52, and the list 11, 47, 23.
 */
public final class WriterFlows {

    private WriterFlows() {}

    @From("#1")
    public static String printWriterAroundAWriter(String a, String b, List<String> list) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(b);
        out.flush();
        return text.toString();
    }

    @From("#1")
    public static String printStreamAroundBytes(String a, String b, List<String> list) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        out.print(b);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @From("#1")
    public static String writersAroundWritersAroundBytes(String a, String b, List<String> list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            out.write(b);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @From("#1")
    public static int dataStreamAroundBytes(String a, String b, List<String> list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(Integer.parseInt(b));
        }
        return bytes.toByteArray()[3];
    }

    @From("#1")
    public static String bytesPackedAndUnpacked(String a, String b, List<String> list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(b.getBytes(StandardCharsets.UTF_8));
        }
        GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @From("#1")
    public static int objectStreamAroundBytes(String a, String b, List<String> list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(b);
        }
        return bytes.toByteArray()[8];
    }

    @From("#1")
    public static String formatterAroundABuilder(String a, String b, List<String> list) {
        StringBuilder text = new StringBuilder();
        Formatter out = new Formatter(text);
        out.format("%s!", b);
        return text.toString();
    }

    @From("#1")
    public static String recordsOfAPrinter(String a, String b, List<String> list) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            out.printRecord("x", b);
        }
        return text.toString();
    }

    @From("#1")
    public static String fieldsOfAGenerator(String a, String b, List<String> list) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new ObjectMapper().getFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("b", b);
            out.writeEndObject();
        }
        return text.toString();
    }

    @From("#1")
    public static String fieldOfAnObjectAddedToATree(String a, String b, List<String> list) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        ObjectNode one = all.addObject();
        one.put("b", b);
        return all.toString();
    }

    @From("#1")
    public static String fieldOfAnObjectPutIntoATree(String a, String b, List<String> list) throws IOException {
        ObjectNode all = new ObjectMapper().createObjectNode();
        all.putObject("one").put("b", b);
        all.putArray("two").add(1);
        return new ObjectMapper().writeValueAsString(all);
    }

    @From("#1")
    public static String nodeAddedToATree(String a, String b, List<String> list) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode all = mapper.createArrayNode();
        ObjectNode one = mapper.createObjectNode();
        one.put("b", b);
        all.add(one);
        return mapper.writeValueAsString(all);
    }
}
