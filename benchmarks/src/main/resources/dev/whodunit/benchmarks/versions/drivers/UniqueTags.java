package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.collections4.list.SetUniqueList;

/** The first tags of an article, each once, and which of some are among them. */
public final class UniqueTags {

    public List<Object> run() {
        SetUniqueList<String> tags = SetUniqueList.setUniqueList(new ArrayList<>());
        tags.addAll(List.of("java", "test", "java", "data", "trace"));
        List<String> first = tags.subList(0, 2);
        List<Object> found = new ArrayList<>(first);
        for (String wanted : List.of("test", "trace")) {
            found.add(first.contains(wanted));
        }
        return found;
    }
}
