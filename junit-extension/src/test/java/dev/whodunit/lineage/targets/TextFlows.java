package dev.whodunit.lineage.targets;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flows through text and collections. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class TextFlows {

    private TextFlows() {}

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean textContains(String a, String b, List<String> list) {
        return a.contains(b);
    }

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean textEquals(String a, String b, List<String> list) {
        return a.equals(b);
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static String constantIfATextContains(String a, String b, List<String> list) {
        return a.contains("3") ? "yes" : "no";
    }

    @From("#0")
    public static char character(String a, String b, List<String> list) {
        return a.charAt(0);
    }

    @From({"#0", "#1"})
    public static String concatenationByACall(String a, String b, List<String> list) {
        return a.concat(b);
    }

    @From({"#0", "#1"})
    public static String replacedText(String a, String b, List<String> list) {
        return a.replace("1", b);
    }

    @From("#0:1-2")
    public static String partOfASplitText(String a, String b, List<String> list) {
        return a.split("")[1];
    }

    @From("#0")
    public static String upperCase(String a, String b, List<String> list) {
        return (a + "x").toUpperCase(Locale.ROOT);
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int textLength(String a, String b, List<String> list) {
        return a.length();
    }

    @From("#1")
    public static String numberToText(String a, String b, List<String> list) {
        return Integer.toHexString(Integer.parseInt(b));
    }

    @From("#1")
    public static double parsedDecimal(String a, String b, List<String> list) {
        return Double.parseDouble(b + ".5");
    }

    @From({"#0", "#1"})
    public static BigDecimal bigDecimal(String a, String b, List<String> list) {
        return new BigDecimal(a).add(new BigDecimal(b));
    }

    @From("#0")
    public static LocalDate date(String a, String b, List<String> list) {
        return LocalDate.parse("2024-01-" + a).plusDays(1);
    }

    @From(value = "#1", decidedBy = "#0")
    public static String valueChosenByAKey(String a, String b, List<String> list) {
        Map<String, String> values = new HashMap<>();
        values.put("31", b);
        values.put("32", "other");
        return Objects.requireNonNull(values.get(a));
    }

    @From("#0")
    public static String elementOfASet(String a, String b, List<String> list) {
        Set<String> set = new HashSet<>();
        set.add(a);
        return set.iterator().next();
    }

    @From(
            value = {},
            decidedBy = {"#0", "#2[0]", "#2[1]", "#2[2]"})
    public static boolean isInACollection(String a, String b, List<String> list) {
        return list.contains(a);
    }

    @From("#1")
    public static String replacedElement(String a, String b, List<String> list) {
        List<String> texts = new ArrayList<>(list);
        texts.set(1, b);
        return texts.get(1);
    }

    @From("#2[0]")
    public static String elementAfterARemoval(String a, String b, List<String> list) {
        List<String> texts = new ArrayList<>(list);
        texts.remove(1);
        return texts.get(0);
    }

    @From({"#0", "#1"})
    public static String elementOfANestedList(String a, String b, List<String> list) {
        List<List<String>> rows = List.of(List.of(a), List.of(a + b));
        return rows.get(1).get(0);
    }

    @From("#2[1]")
    public static String flatMapped(String a, String b, List<String> list) {
        return list.stream()
                .flatMap(text -> Stream.of(text, text + "!"))
                .toList()
                .get(3);
    }

    @From(
            value = "#2[0]",
            decidedBy = {"#2[1]", "#2[2]"})
    public static String sortedStream(String a, String b, List<String> list) {
        return list.stream().sorted().toList().get(0);
    }

    @From("#2[1]")
    public static String skippedAndLimitedStream(String a, String b, List<String> list) {
        return list.stream().skip(1).limit(1).toList().get(0);
    }

    @From("#2[2]")
    public static String elementOfARange(String a, String b, List<String> list) {
        return IntStream.range(0, 3).mapToObj(i -> list.get(i)).toList().get(2);
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static boolean anyMatch(String a, String b, List<String> list) {
        return list.stream().anyMatch(text -> text.startsWith("9"));
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static long countOfAStream(String a, String b, List<String> list) {
        return list.stream().filter(text -> text.compareTo("2") > 0).count();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static double averageOfAStream(String a, String b, List<String> list) {
        return list.stream().collect(Collectors.averagingInt(Integer::parseInt));
    }

    @From({"#1", "#2[1]"})
    public static String rowsOfTwoTables(String a, String b, List<String> list) {
        Map<String, String> names = new HashMap<>();
        names.put("1", a);
        names.put("4", b);
        List<String> rows = list.stream()
                .filter(text -> names.containsKey(text.substring(0, 1)))
                .map(text -> text + names.get(text.substring(0, 1)))
                .toList();
        return rows.get(1);
    }

    @From("#0")
    public static String hashWrittenByASharedFormat(String a, String b, List<String> list)
            throws NoSuchAlgorithmException {
        String other = hash(b);
        return other.isEmpty() ? other : hash(a);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    @From({"#0", "#1"})
    public static byte hashOfTwo(String a, String b, List<String> list) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(a.getBytes(StandardCharsets.UTF_8));
        return digest.digest(b.getBytes(StandardCharsets.UTF_8))[0];
    }

    @From("#1")
    public static String pieceOfATextThatWasPutTogether(String a, String b, List<String> list) {
        return ("x" + b).substring(1);
    }

    @From(value = "#2[1]", decidedBy = "#0")
    public static String partOfATextThatWasAdded(String a, String b, List<String> list) {
        return (a + ";" + list.get(1)).split(";")[1];
    }

    @From({"#0", "#2[1]"})
    public static String partOfTwoTextsThatWereAdded(String a, String b, List<String> list) {
        return String.join("", a, list.get(1), b).substring(1, 3);
    }

    @From({"#0", "#1"})
    public static String partOfATextThatStandsTwiceInIt(String a, String b, List<String> list) {
        return (a + "31;" + b).split(";")[1];
    }

    @From(value = "#1", decidedBy = "#0")
    public static String pickedAndJoinedWithNothing(String a, String b, List<String> list) {
        return "" + picked(a, b);
    }

    @From(value = "#1", decidedBy = "#0")
    public static String pickedAndMadeAText(String a, String b, List<String> list) {
        return String.valueOf(picked(a, b));
    }

    @From(value = "#1", decidedBy = "#0")
    public static String pickedAndCutWhereItBegins(String a, String b, List<String> list) {
        return picked(a, b).substring(b.length() - 2);
    }

    private static String picked(String a, String b) {
        Map<Integer, String> texts = new HashMap<>();
        texts.put(31, b);
        texts.put(52, a);
        return texts.get(Integer.parseInt(a));
    }
}
