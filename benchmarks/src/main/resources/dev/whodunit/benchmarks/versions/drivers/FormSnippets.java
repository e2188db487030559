package drivers;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Snippets of forms that people may publish. */
public final class FormSnippets {

    public List<String> run() {
        PolicyFactory policy = new HtmlPolicyBuilder()
                .allowElements("b", "select", "option", "style")
                .allowTextIn("style")
                .toFactory();
        List<String> published = new ArrayList<>();
        for (String snippet : List.of(
                "<b onclick='go()'>Size</b>",
                "<select><option>small</option><option>large</option></select>",
                "<style>b {color: red}</style>",
                "<select><option><style><script>go()</script></style></option></select>")) {
            published.add(policy.sanitize(snippet));
        }
        return published;
    }
}
