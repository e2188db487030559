package drivers;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Forms with numbered lines, as many as somebody typed. */
public final class NumberedLines {

    private static final String FORM = "$title:#foreach($line in [1..$count]) $line#if($foreach.hasNext),#end#end.";

    public List<String> run() {
        VelocityEngine engine = new VelocityEngine();
        engine.init();
        List<String> forms = new ArrayList<>();
        for (Object count : List.of(3, "4")) {
            forms.add(form(engine, count));
        }
        return forms;
    }

    private static String form(VelocityEngine engine, Object count) {
        VelocityContext context = new VelocityContext();
        context.put("title", "Lines");
        context.put("count", count);
        StringWriter page = new StringWriter();
        engine.evaluate(context, page, "form", FORM);
        return page.toString();
    }
}
