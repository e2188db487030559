package drivers;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/** The files that go into a package. */
public final class ClassFilter {

    public List<String> run() {
        List<String> kept = new ArrayList<>();
        for (String file : List.of(
                "com/shop/Cart.class", "com/shop/pay/Card.class", "com\\shop\\Cart.class", "com\\shop\\pay\\Card.class")) {
            for (String pattern : List.of("com/shop/*", "com\\shop\\*", "%ant[com/shop/**]")) {
                if (SelectorUtils.matchPath(pattern, file, "/", true)) {
                    kept.add(file + " by " + pattern);
                }
            }
        }
        return kept;
    }
}
