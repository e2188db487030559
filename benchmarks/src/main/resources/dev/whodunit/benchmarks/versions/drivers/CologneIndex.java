package drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.language.ColognePhonetic;

/** Groups German names by their sound. */
public final class CologneIndex {

    public Map<String, List<String>> run() {
        ColognePhonetic cologne = new ColognePhonetic();
        Map<String, List<String>> index = new TreeMap<>();
        for (String name : List.of("Meier", "Maier", "M\u00fcller", "Mull-Ler", "Breschnew", "Schmidt-Tann")) {
            index.computeIfAbsent(cologne.colognePhonetic(name), code -> new ArrayList<>()).add(name);
        }
        return index;
    }
}
