package dev.whodunit.benchmarks.versions;

import dev.whodunit.diagnosis.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The results as a page for people. */
final class Report {

    /** Values in evidence can be long; the verdicts in the folder have them in full. */
    private static final int LENGTH = 240;

    private final List<Result> results;

    Report(List<Result> results) {
        this.results = results;
    }

    List<String> markdown() throws IOException {
        List<String> page = new ArrayList<>();
        introduction(page);
        bySet(page);
        upgrades(page);
        misses(page);
        measureAgain(page);
        return page;
    }

    private void introduction(List<String> page) {
        page.add("# Real regressions: who did it after an upgrade");
        page.add("");
        page.add(
                "Two released versions of a library, between which its change log says that one function was fixed, and a small"
                        + " pipeline whose input meets the fix. The pipeline and all of the library are traced, once with"
                        + " the version before and once with the one after, and the diagnosis compares the two runs, with a second run"
                        + " of the later version as the extension makes one before it accuses anybody. Each run has a JVM of its own."
                        + " *Expected* is what decides, read from the difference of the sources before anything was run."
                        + " *Set*: how many functions are named. *Other code*: methods whose code is another one, those that are only"
                        + " in the later version, and how many of both the pipeline executed: the upgrades are full of changes that"
                        + " make no difference here.");
        page.add("");
        page.add("Named first: " + first(results) + ". In the named set: " + inNamedSet(results)
                + ". Functions named on average: " + meanSet(results)
                + ". Drawn by lot from the changed functions that were executed, one is the expected one in " + byLot()
                + " % of the upgrades.");
        page.add("");
        page.add(
                "Pipelines and upgrades were chosen by the change logs, none was altered after a miss, and all are kept."
                        + " Each set was measured once before any rule had seen it: of the first, 18 of 26 were named first, of the"
                        + " second 8 of 14, of the third 9 of 14. After each of these measurements rules of the diagnosis were"
                        + " improved while looking at the misses, so the figures below are of rules that know these upgrades, and the"
                        + " ones before are the fairer ones.");
        page.add("");
    }

    private void bySet(List<String> page) {
        page.add("## By set");
        page.add("");
        page.add("| upgrades | named first | in the named set | functions named on average |");
        page.add("| --- | --- | --- | ---: |");
        for (UpgradeSet set : sets()) {
            List<Result> chosen = of(set);
            page.add(row(set.description(), first(chosen), inNamedSet(chosen), meanSet(chosen)));
        }
        page.add("");
    }

    private List<UpgradeSet> sets() {
        return Stream.of(UpgradeSet.values()).filter(set -> !of(set).isEmpty()).toList();
    }

    private List<Result> of(UpgradeSet set) {
        return results.stream().filter(result -> result.upgrade().set() == set).toList();
    }

    private static String first(List<Result> results) {
        return share(results, Result::isHit);
    }

    private static String inNamedSet(List<Result> results) {
        return share(results, result -> result.rank() > 0);
    }

    private static String share(List<Result> results, Predicate<Result> predicate) {
        long number = results.stream().filter(predicate).count();
        return String.format(
                Locale.ROOT,
                "%d of %d (%.1f %%)",
                number,
                results.size(),
                100.0 * number / Math.max(1, results.size()));
    }

    private static String meanSet(List<Result> results) {
        return String.format(
                Locale.ROOT,
                "%.2f",
                results.stream()
                        .mapToInt(result -> result.named().size())
                        .average()
                        .orElse(0));
    }

    private String byLot() {
        return String.format(
                Locale.ROOT,
                "%.0f",
                results.stream()
                        .mapToDouble(result -> 100.0 / Math.max(1, result.code().executed()))
                        .average()
                        .orElse(0));
    }

    private void upgrades(List<String> page) {
        page.add("## Upgrades");
        page.add("");
        for (UpgradeSet set : sets()) {
            page.add("### The " + set.description());
            page.add("");
            table(page, of(set));
        }
    }

    private static void table(List<String> page, List<Result> results) {
        page.add("| pipeline | library | versions | fix | expected | verdict | first | rank | set | other code | new"
                + " | executed |");
        page.add("| --- | --- | --- | --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (Result result : results) {
            Upgrade upgrade = result.upgrade();
            page.add(row(
                    upgrade.driver(),
                    upgrade.artifact(),
                    upgrade.accepted() + " → " + upgrade.current(),
                    upgrade.issue() + ": " + upgrade.fix(),
                    upgrade.expectedNames(),
                    result.verdict().kind().word(),
                    result.isHit() ? "yes" : "**no**: " + result.first(),
                    String.valueOf(result.rank()),
                    String.valueOf(result.named().size()),
                    result.code().changed() + " of " + result.code().methods(),
                    String.valueOf(result.code().added()),
                    String.valueOf(result.code().executed())));
        }
        page.add("");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private void misses(List<String> page) throws IOException {
        Map<String, String> reasons = Reasons.read();
        page.add("## Misses");
        page.add("");
        for (Result miss : results.stream().filter(result -> !result.isHit()).toList()) {
            Verdict verdict = miss.verdict();
            page.add("### " + miss.upgrade().driver());
            page.add("");
            page.add("Expected " + miss.upgrade().expectedNames() + ", verdict `"
                    + verdict.kind().word() + "`. "
                    + reasons.getOrDefault(miss.upgrade().driver(), "Not looked at."));
            page.add("");
            page.add("```text");
            page.add(verdict.summary());
            miss.named().stream()
                    .limit(5)
                    .forEach(culprit -> page.add("  " + culprit.grade().word() + ", code "
                            + culprit.codeChange().word() + ": " + culprit.function() + " " + culprit.location() + ": "
                            + abridged(culprit.evidence())));
            verdict.notices().stream().limit(5).forEach(notice -> page.add("  " + abridged(notice)));
            page.add("```");
            page.add("");
        }
    }

    private static String abridged(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }

    private static void measureAgain(List<String> page) {
        page.add("## Measure again");
        page.add("");
        page.add("```text");
        page.add("mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath"
                + " -pl benchmarks -am");
        page.add("java -cp \"benchmarks/target/classes:$(cat benchmarks/target/classpath)\" \\");
        page.add("    dev.whodunit.benchmarks.versions.Versions --report docs/versions.md");
        page.add("```");
        page.add("");
        page.add(
                "Maven downloads the libraries into `target/versions/jars`; they are never on the project's class path."
                        + " Recordings and verdicts stay in `target/versions`; while recordings are there, only the diagnosis is run"
                        + " again. `--upgrades HexNumbers,CssPaths` runs some of them, `--help` lists the options. The upgrades are in"
                        + " `upgrades.json`, and the pipelines beside it, in `benchmarks/src/main/resources`.");
    }
}
