package drivers;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.threeten.extra.AmountFormats;

/** Writes how old children are. */
public final class Ages {

    public List<String> run() {
        List<String> ages = new ArrayList<>();
        for (Period age : List.of(Period.of(0, 3, 2), Period.of(0, 18, 0), Period.of(2, 1, 10))) {
            ages.add(AmountFormats.wordBased(age, Locale.ENGLISH));
        }
        return ages;
    }
}
