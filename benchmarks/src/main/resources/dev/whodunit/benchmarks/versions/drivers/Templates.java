package drivers;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/** Fills in what templates ask for. */
public final class Templates {

    public List<String> run() {
        StringSubstitutor substitutor = StringSubstitutor.createInterpolator();
        return List.of("Dear ${const:java.io.File.separator}", "Host ${dns:address|127.0.0.1}", "${urlEncoder:a b}").stream()
                .map(substitutor::replace)
                .collect(Collectors.toList());
    }
}
