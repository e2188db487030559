package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.diagnosis.Likeness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import targets.knobs.Knobs;
import targets.orders.Checkout;

/** What of some values, and of what some steps give, counts as accepted. */
class ToleranceRulesTest {

    private static final String FEE = "whodunit.test.fee";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Knobs.reset();
        System.clearProperty(FEE);
    }

    @ParameterizedTest
    @ValueSource(classes = {OrderTestCase.class, OrderByKeyTestCase.class, BuiltTestCase.class})
    void elementsMayComeInAnotherOrder(Class<?> testCase) {
        assertThat(changed(testCase, () -> Knobs.isReversed = true)).isEmpty();
    }

    @Test
    void withoutARuleTheyMayNot() {
        assertThat(changed(PlainTestCase.class, () -> Knobs.isReversed = true))
                .contains("differs in the order of elements only");
    }

    @Test
    void whatIsOtherwiseInAnElementIsSeenInAnotherOrderToo() {
        assertThat(changed(OrderByKeyTestCase.class, () -> {
                    Knobs.isReversed = true;
                    Knobs.price = 1.75;
                }))
                .contains("> CHANGED   basket", "1.5", "1.75");
    }

    @ParameterizedTest
    @ValueSource(classes = {StepTestCase.class, BuiltTestCase.class})
    void whatAStepGivesMayBeALittleOffWhereverItIsHandedOn(Class<?> testCase) {
        assertThat(changed(testCase, () -> System.setProperty(FEE, "6"))).isEmpty();
    }

    @Test
    void theSameTwoNumbersOfAnotherStepAreAnotherMatter() {
        assertThat(changed(StepTestCase.class, () -> {
                    System.setProperty(FEE, "6");
                    Knobs.items = 4;
                }))
                .contains("> CHANGED   items");
    }

    @Test
    void aRealChangeBehindAToleratedOneIsNotHidden() {
        assertThat(changed(StepTestCase.class, () -> {
                    System.setProperty(FEE, "6");
                    Knobs.suffix = "!";
                }))
                .contains("bill is not within the tolerance of Checkout.fee: ±2", "affected  invoice");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {FieldOfClassTestCase.class, TypeTestCase.class, ClassTestCase.class, BuiltTypeTestCase.class})
    void whatIsSaidOfAClassHoldsWhereverItsValuesAre(Class<?> testCase) {
        assertThat(changed(testCase, () -> Knobs.price = 1.75)).isEmpty();
    }

    @Test
    void theFieldOfThatNameOfAnotherClassIsAnotherMatter() {
        assertThat(changed(FieldOfOtherClassTestCase.class, () -> Knobs.price = 1.75))
                .contains("> CHANGED");
    }

    @Test
    void whatIsFurtherOffThanAStepMayBeIsItsFault() {
        assertThat(changed(StepTestCase.class, () -> System.setProperty(FEE, "9")))
                .contains("affected  fee");
    }

    @ParameterizedTest
    @ValueSource(classes = {ComparedTestCase.class, BuiltTestCase.class})
    void codeOfTheUserMayDecide(Class<?> testCase) {
        assertThat(changed(testCase, () -> Knobs.direction = 0.51)).isEmpty();
    }

    @Test
    void andMayRefuse() {
        assertThat(changed(ComparedTestCase.class, () -> Knobs.direction = -0.5))
                .contains("> CHANGED   basket");
    }

    @Test
    void theProjectMaySayAllOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("whodunit.yaml"), """
                tolerance:
                  - steps: fee
                    absolute: 2
                  - fields: lines
                    order: any
                    key: id
                  - fields: embedding
                    by: dev.whodunit.junit.ToleranceRulesTest$IsNear
                """);

        assertThat(changed(
                        PlainTestCase.class,
                        () -> {
                            System.setProperty(FEE, "6");
                            Knobs.isReversed = true;
                            Knobs.direction = 0.51;
                        },
                        Map.of("whodunit.config", file.toString())))
                .isEmpty();
    }

    @Test
    void aComparisonThatThereIsNotIsNamed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("whodunit.yaml"), "tolerance: [{fields: embedding, by: com.acme.Cosine}]");

        assertThat(changed(
                        PlainTestCase.class, () -> Knobs.direction = 0.51, Map.of("whodunit.config", file.toString())))
                .contains("The comparison com.acme.Cosine failed", "no class com.acme.Cosine on the class path");
    }

    @Test
    void whatAToleratedStepLeavesBehindHasToBeAsAccepted() {
        assertThat(changed(LeavingTestCase.class, () -> Knobs.price = 1.75))
                .contains("> CHANGED")
                .contains("discount");
    }

    @Test
    void aTypeThatIsAnotherOneIsNotHiddenByWhatIsToleratedBesideIt() {
        assertThat(changed(CountsTestCase.class, () -> {
                    Knobs.items = 4;
                    Knobs.isReversed = true;
                }))
                .contains("counts is not within the tolerance of items: ±2");
        Knobs.isReversed = false;
        assertThat(TestCaseRun.of(folder, CountsTestCase.class).failures()).isEmpty();
    }

    @Test
    void aRuleThatIsAboutNothingIsToldOnceARunWasCompared() throws Exception {
        Path file = Files.writeString(
                folder.resolve("whodunit.yaml"), "tolerance: [{fields: [price, prise, Basket.price], absolute: 1}]");
        Map<String, String> settings = Map.of("whodunit.config", file.toString());

        assertThat(told(settings, selectClass(PlainTestCase.class))).isEmpty();
        assertThat(told(settings, selectClass(PlainTestCase.class)))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("WARNING ")
                        .containsAnyOf(
                                "The rule \"prise: ±1\" of what may differ",
                                "The rule \"Basket.price: ±1\" of what may differ")
                        .contains("was about nothing in this run of tests"));
    }

    @Test
    void whereTestsDidNotRunThatRanBeforeARuleMayBeTheirs() throws Exception {
        Path file = Files.writeString(folder.resolve("whodunit.yaml"), "tolerance: [{fields: prise, absolute: 1}]");
        Map<String, String> settings = Map.of("whodunit.config", file.toString());
        DiscoverySelector one = selectClass(PlainTestCase.class);
        DiscoverySelector other = selectClass(StepTestCase.class);
        told(settings, one, other);

        assertThat(told(settings, one)).isEmpty();
        assertThat(told(settings, one, other))
                .anySatisfy(message -> assertThat(message).startsWith("WARNING The rule \"prise: ±1\""));
    }

    private List<String> told(Map<String, String> settings, DiscoverySelector... tests) {
        List<String> told = new ArrayList<>();
        Logger logger = Logger.getLogger(PipelineExtension.class.getPackageName());
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(listening);
        try {
            TestCaseRun.of(folder, settings, tests);
        } finally {
            logger.removeHandler(listening);
        }
        return told.stream().filter(message -> message.contains("The rule ")).toList();
    }

    @Test
    void aKeyWithoutAnyOrderIsRefused() {
        assertThat(TestCaseRun.of(folder, KeyTestCase.class).failures())
                .contains("@Tolerate: the key \"id\" is for elements in any order; say anyOrder as well.");
    }

    @Test
    void anyOrderOfEverythingIsRefused() {
        assertThat(TestCaseRun.of(folder, EverythingTestCase.class).failures())
                .contains("@Tolerate: say for which fields, types or steps values may come in any order.");
    }

    private String changed(Class<?> testCase, Runnable change) {
        return changed(testCase, change, Map.of());
    }

    private String changed(Class<?> testCase, Runnable change, Map<String, String> settings) {
        Map<String, String> alone = new HashMap<>(settings);
        alone.put("whodunit.rerun", "false");
        assertThat(TestCaseRun.of(folder, alone, testCase).failures()).isEmpty();
        change.run();
        return TestCaseRun.of(folder, alone, testCase).failures();
    }

    /** Whether two directions are nearly the same. */
    static final class IsNear implements BiPredicate<List<Double>, List<Double>> {

        @Override
        public boolean test(List<Double> accepted, List<Double> current) {
            return product(accepted, current) / Math.sqrt(product(accepted, accepted) * product(current, current))
                    > 0.999;
        }

        private static double product(List<Double> some, List<Double> other) {
            return IntStream.range(0, some.size())
                    .mapToDouble(i -> some.get(i) * other.get(i))
                    .sum();
        }
    }

    private static void isAsAccepted(PipelineRun run) {
        Checkout.bill();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class PlainTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "lines", anyOrder = true)
    static class OrderTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "lines", anyOrder = true, key = "id")
    static class OrderByKeyTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(steps = "Checkout.fee", absolute = 2)
    static class StepTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "Checkout.Line.price", absolute = 1)
    static class FieldOfClassTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "Basket.price", absolute = 1)
    static class FieldOfOtherClassTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(types = "targets.orders.*Line", absolute = 1)
    static class TypeTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(classes = Checkout.Line.class, absolute = 1)
    static class ClassTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    static class BuiltTypeTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE = PipelineExtension.tracing(Checkout.class)
                .toleratingTypes(Likeness.absolute(1), Checkout.Line.class)
                .build();

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "embedding", by = IsNear.class)
    static class ComparedTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(anyOrder = true)
    static class EverythingTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "lines", key = "id")
    static class KeyTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(steps = "Checkout.total", absolute = 1)
    static class LeavingTestCase {

        @Test
        void bills(PipelineRun run) {
            Checkout.settle();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(fields = "items", absolute = 2)
    static class CountsTestCase {

        @Test
        void bills(PipelineRun run) {
            Checkout.counts();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    static class BuiltTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE = PipelineExtension.tracing(Checkout.class)
                .toleratingSteps(Likeness.absolute(2), "*.Checkout.fee")
                .toleratingFields(Likeness.inAnyOrderBy("id"), "lines")
                .toleratingFields(
                        Likeness.comparedBy(
                                "size",
                                (was, is) -> Stream.of(was, is)
                                                .map(value -> ((List<?>) value).size())
                                                .distinct()
                                                .count()
                                        == 1),
                        "embedding")
                .build();

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }
}
