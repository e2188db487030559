package dev.whodunit.record;

import dev.whodunit.flow.ClassMapper;
import dev.whodunit.flow.FunctionRefs;
import dev.whodunit.flow.UnmappableClassException;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.weave.ClassOrigin;
import dev.whodunit.weave.WovenMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The code maps of woven classes, read from their class files when first asked for. */
final class CodeMaps {

    private final ConcurrentMap<ClassOrigin, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(MappedClass mapped, Map<String, FunctionRef> functions) {}

    MappedClass classOf(ClassOrigin origin) {
        return entry(origin).mapped();
    }

    FunctionRef functionOf(WovenMethod method) {
        FunctionRef known = entry(method.origin()).functions().get(method.name() + method.descriptor());
        return known != null
                ? known
                : FunctionRef.of(FunctionKind.METHOD, method.className(), method.name(), method.descriptor());
    }

    Optional<MappedMethod> methodOf(WovenMethod method) {
        return classOf(method.origin()).methods().stream()
                .filter(mapped -> mapped.name().equals(method.name())
                        && mapped.descriptor().equals(method.descriptor()))
                .findFirst();
    }

    Optional<Site> siteOf(WovenMethod method, int site) {
        return methodOf(method)
                .map(MappedMethod::sites)
                .filter(sites -> site >= 0 && site < sites.size())
                .map(sites -> sites.get(site));
    }

    private Entry entry(ClassOrigin origin) {
        return entries.computeIfAbsent(origin, CodeMaps::read);
    }

    private static Entry read(ClassOrigin origin) {
        try {
            MappedClass mapped = ClassMapper.map(origin.classFile());
            return new Entry(mapped, FunctionRefs.of(mapped));
        } catch (UnmappableClassException unmappable) {
            return new Entry(new MappedClass(origin.className(), "", List.of(), "", List.of()), Map.of());
        }
    }
}
