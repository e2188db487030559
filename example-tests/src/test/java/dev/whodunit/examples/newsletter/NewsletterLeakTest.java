package dev.whodunit.examples.newsletter;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.PartAssert;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No address may reach the partner but as a code, and no name at all. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(NewsletterReport.class)
class NewsletterLeakTest {

    private static final String SALT = "sea";

    @TempDir
    private Path folder;

    @Test
    void addressesReachThePartnerAsCodesOnly(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        addressesIn(run).isNotDerivedFrom("customers.email");
        assertThat(run)
                .artifact("report")
                .lineage()
                .isDerivedFrom("customers.email")
                .isNotDerivedFrom("customers.name");
        assertThat(run).artifact("export").element(0).field("contact").passedThrough("anonymize");
    }

    @Test
    void whatReadersBoughtIsOfTheirOrders(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        assertThat(run)
                .artifact("export")
                .element(0)
                .field("cents")
                .isDerivedFrom("orders.cents")
                .isNotDerivedFrom("customers");
        assertThat(run)
                .artifact("customers")
                .element(0)
                .field("email")
                .reaches("export")
                .doesNotReach("cities");
    }

    @Test
    void showsTheAddressThatTakesThePlaceOfAMissingCode(PipelineRun run) throws Exception {
        report(new RawContacts(SALT));

        assertThatThrownBy(() -> addressesIn(run).isNotDerivedFrom("customers.email"))
                .hasMessageStartingWith(
                        "report from new PartnerReport (NewsletterReport.java:43) should not be derived from"
                                + " \"customers.email\" without passing through \"anonymize\", but is:")
                .hasMessageContaining("export[9].contact from toExport (NewsletterReport.java:41)")
                .hasMessageEndingWith("<- customers.csv [57].email: wmoeller@example.org");
    }

    @Test
    void theReadmeShowsThat(PipelineRun run) throws Exception {
        report(new RawContacts(SALT));

        Throwable failure = catchThrowable(() -> addressesIn(run).isNotDerivedFrom("customers.email"));

        assertThat(Path.of("..", "README.md")).content().contains("```text\n" + failure.getMessage() + "\n```\n");
    }

    @Test
    void showsTheBeginningOfAnAddressInALabel(PipelineRun run) throws Exception {
        report(new ReadableLabels(SALT));

        assertThatThrownBy(() -> addressesIn(run).isNotDerivedFrom("customers.email"))
                .hasMessageContaining("export[0].label from toExport (NewsletterReport.java:41)")
                .hasMessageContaining("<- computed by labelOf (NewsletterReport.java:73)")
                .hasMessageEndingWith("<- customers.csv [50].email:0-7: bauer_v@example.net");
    }

    /** The report by all ways but those that lead through the hash. */
    private static PartAssert addressesIn(PipelineRun run) {
        return assertThat(run).artifact("report").lineage().withoutPassing("anonymize");
    }

    private PartnerReport report(Contacts contacts) throws Exception {
        return new NewsletterReport(contacts)
                .report(Data.file("customers.csv"), Data.file("orders.csv"), folder.resolve("export.csv"));
    }
}
