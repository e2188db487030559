package drivers;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When jobs run next that are planned by the day of the month only. */
public final class MonthEnds {

    public List<String> run() {
        CronDefinition hourAndDay = CronDefinitionBuilder.defineCron()
                .withMinutes()
                .and()
                .withHours()
                .and()
                .withDayOfMonth()
                .and()
                .withMonth()
                .and()
                .instance();
        CronParser parser = new CronParser(hourAndDay);
        List<String> plan = new ArrayList<>();
        for (String job : List.of("30 4 1 *", "0 12 15 6", "0 12 31 *")) {
            plan.add(job + ": " + next(ExecutionTime.forCron(parser.parse(job))));
        }
        return plan;
    }

    private static String next(ExecutionTime times) {
        ZonedDateTime now = ZonedDateTime.of(2021, 4, 10, 0, 0, 0, 0, ZoneOffset.UTC);
        try {
            Optional<ZonedDateTime> next = times.nextExecution(now);
            return next.map(ZonedDateTime::toString).orElse("never");
        } catch (IllegalArgumentException wrong) {
            return "no plan";
        }
    }
}
