package dev.whodunit.examples.newsletter;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PipelineExtension.class)
@TracePipeline(NewsletterReport.class)
class NewsletterReportTest {

    private static final String SALT = "sea";

    @TempDir
    private Path folder;

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        assertThat(run).matchesSnapshot();
    }

    @Test
    void joinsReadersWithTheirOrders(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        assertThat(run).artifact("readers").hasFewerRowsThan("customers");
        assertThat(run).artifact("readers").column("subscribed").containsOnly(true);
        assertThat(run).artifact("export").hasSameRowCountAs("purchases").isDerivedFrom("customers", "orders");
        assertThat(run).artifact("export").column("orders").hasMin(1);
    }

    @Test
    void showsThePartnerCodesInPlaceOfAddresses(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        assertThat(run)
                .artifact("export")
                .column("contact")
                .isUnique()
                .allMatch(contact -> contact.toString().matches("[0-9a-f]{24}"), "be codes");
    }

    @Test
    void noCityIsLostOnTheWay(PipelineRun run) throws Exception {
        report(new Contacts(SALT));

        assertThat(run).share("city").staysWithin(0.05);
    }

    @Test
    void groupsByCity(PipelineRun run) throws Exception {
        PartnerReport report = report(new Contacts(SALT));

        assertThat(report.cities())
                .extracting(CityLine::city)
                .containsExactly("Bremen", "Hamburg", "Köln", "Leipzig", "Mainz");
        assertThat(run).artifact("cities").isDerivedFrom("export").wasProducedBy("byCity");
    }

    private PartnerReport report(Contacts contacts) throws Exception {
        return new NewsletterReport(contacts)
                .report(Data.file("customers.csv"), Data.file("orders.csv"), folder.resolve("export.csv"));
    }
}
