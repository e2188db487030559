// Hazard 31: the day on which the test runs
// Verdict: input-changed
// Says: LocalDate.now
package hazards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    int overdue(List<String> dates) {
        LocalDate today = LocalDate.now(clock);
        int overdue = 0;
        for (String date : dates) {
            overdue += LocalDate.parse(date).isBefore(today) ? 1 : 0;
        }
        return overdue;
    }
}

class Given {

    static int run() {
        Instant now = Instant.parse("2020-02-02T00:00:00Z"); // now: Instant now = Instant.parse("2021-02-02T00:00:00Z");
        return new Today(Clock.fixed(now, ZoneOffset.UTC)).overdue(List.of("2019-12-31", "2020-07-01"));
    }
}
