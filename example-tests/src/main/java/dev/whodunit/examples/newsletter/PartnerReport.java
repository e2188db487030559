package dev.whodunit.examples.newsletter;

import java.util.List;

/** What the partner gets. */
public record PartnerReport(List<ExportRow> export, List<CityLine> cities) {

    String toCsv() {
        StringBuilder csv = new StringBuilder("contact,label,city,age group,orders,cents\n");
        for (ExportRow row : export) {
            csv.append(String.join(
                            ",",
                            row.contact(),
                            row.label(),
                            row.city(),
                            row.ageGroup(),
                            String.valueOf(row.orders()),
                            String.valueOf(row.cents())))
                    .append('\n');
        }
        return csv.toString();
    }
}
