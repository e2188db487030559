package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.MapContext;

/** Lines of a report, each made by a small script. */
public final class ColumnScripts {

    public List<String> run() {
        JexlEngine engine = new JexlBuilder().create();
        JexlContext context = new MapContext();
        context.set("name", "Ada");
        context.set("count", 3);
        List<String> lines = new ArrayList<>();
        for (String script : List.of("name + ': ' + count", "name + '\\t' + count", "count * 2 > 5 ? 'many' : 'few'")) {
            lines.add(String.valueOf(engine.createExpression(script).evaluate(context)));
        }
        return lines;
    }
}
