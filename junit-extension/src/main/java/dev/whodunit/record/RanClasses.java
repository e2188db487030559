package dev.whodunit.record;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that ran in one run. Two loaders may have classes of one name with other code: these are two classes, and the second
 * one that ran is called {@code com.acme.Rule~2}.
 */
final class RanClasses {

    private final Map<String, List<MappedClass>> byName = new HashMap<>();

    /** The name by which a class that ran is known, which is its own for the first one of that name. */
    String nameOf(MappedClass ran) {
        List<MappedClass> known = byName.computeIfAbsent(ran.name(), unseen -> new ArrayList<>());
        if (!known.contains(ran)) {
            known.add(ran);
        }
        return name(ran, known.indexOf(ran));
    }

    private static String name(MappedClass ran, int position) {
        return position == 0 ? ran.name() : ran.name() + "~" + (position + 1);
    }

    /** A function of a class that ran. */
    FunctionRef functionOf(MappedClass ran, FunctionRef function) {
        String name = nameOf(ran);
        return name.equals(function.className())
                ? function
                : new FunctionRef(
                        function.kind(),
                        name,
                        function.method(),
                        function.descriptor(),
                        function.enclosing(),
                        function.ordinal());
    }

    /** All that ran, under the names by which they are known. */
    List<MappedClass> all() {
        List<MappedClass> all = new ArrayList<>();
        byName.values().forEach(classes -> {
            for (int i = 0; i < classes.size(); i++) {
                all.add(i == 0 ? classes.get(i) : renamed(classes.get(i), name(classes.get(i), i)));
            }
        });
        return all;
    }

    private static MappedClass renamed(MappedClass ran, String name) {
        List<MappedMethod> methods = ran.methods().stream()
                .map(method -> new MappedMethod(
                        method.name(),
                        method.descriptor(),
                        method.access(),
                        method.codeHash(),
                        method.firstLine(),
                        method.lastLine(),
                        method.parameters(),
                        method.variables(),
                        method.sites().stream()
                                .map(site -> site.owner().equals(ran.name()) ? ownedBy(name, site) : site)
                                .toList(),
                        method.flows(),
                        method.constants(),
                        method.lines()))
                .toList();
        return new MappedClass(name, ran.superName(), ran.interfaces(), ran.sourceFile(), ran.fields(), methods);
    }

    private static Site ownedBy(String name, Site site) {
        return new Site(
                site.index(), site.kind(), site.line(), name, site.name(), site.descriptor(), site.storedInto());
    }
}
