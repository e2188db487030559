package drivers;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labels of goods, some of which are dear. */
public final class PriceLabels {

    public List<String> run() throws IOException {
        Handlebars handlebars = new Handlebars().registerHelper("gt", ConditionalHelpers.gt);
        Template label = handlebars.compileInline("{{name}}{{#gt price limit}}, dear{{/gt}}");
        List<String> labels = new ArrayList<>();
        for (Number price : List.of(12, 30, 24.5)) {
            try {
                labels.add(label.apply(Map.of("name", "Item", "price", price, "limit", 20)));
            } catch (HandlebarsException wrong) {
                labels.add("no label");
            }
        }
        return labels;
    }
}
