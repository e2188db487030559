package drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.language.Soundex;

/** Groups names by their sound. */
public final class SoundexIndex {

    public Map<String, List<String>> run() {
        Soundex soundex = new Soundex();
        Map<String, List<String>> index = new TreeMap<>();
        for (String name : List.of("Robert", "Rupert", "Ashcroft", "Williams", "BoothDavis", "Yhwdyt", "Pfister")) {
            index.computeIfAbsent(soundex.soundex(name), code -> new ArrayList<>()).add(name);
        }
        return index;
    }
}
