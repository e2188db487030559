package dev.whodunit.benchmarks.lineage.examples;

import dev.whodunit.examples.newsletter.Contacts;
import dev.whodunit.examples.newsletter.NewsletterReport;
import dev.whodunit.examples.newsletter.PartnerReport;
import java.io.IOException;
import java.nio.file.Path;

/** The newsletter example, on a part of its data. */
public final class Newsletter {

    private Newsletter() {}

    /** @param folder of the input files */
    public static PartnerReport run(Path folder) throws IOException {
        return new NewsletterReport(new Contacts("salt"))
                .report(folder.resolve("customers.csv"), folder.resolve("orders.csv"), folder.resolve("export.csv"));
    }
}
