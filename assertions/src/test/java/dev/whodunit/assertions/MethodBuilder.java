package dev.whodunit.assertions;

import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import java.util.ArrayList;
import java.util.List;

/** Describes one method of a synthetic code map. */
final class MethodBuilder {

    private final String name;
    private final String descriptor;
    private final List<Site> sites = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    MethodBuilder(String name, String descriptor) {
        this.name = name;
        this.descriptor = descriptor;
    }

    MethodBuilder site(Site.Kind kind, String owner, String method, String siteDescriptor) {
        sites.add(new Site(sites.size(), kind, 0, owner, method, siteDescriptor, ""));
        return this;
    }

    /** {@code P0} is a parameter, {@code S0} a site's result, {@code this} the receiver. */
    MethodBuilder argument(String from, int site, int operand) {
        return flow(from, new Flow.Use(Flow.Use.Kind.ARGUMENT, site, operand));
    }

    MethodBuilder receiver(String from, int site) {
        return flow(from, new Flow.Use(Flow.Use.Kind.RECEIVER, site, 0));
    }

    MethodBuilder returns(String from) {
        return flow(from, new Flow.Use(Flow.Use.Kind.RETURN, -1, 0));
    }

    private MethodBuilder flow(String from, Flow.Use use) {
        flows.add(new Flow(source(from), use));
        return this;
    }

    private static Flow.Source source(String text) {
        if (text.equals("this")) {
            return new Flow.Source(Flow.Source.Kind.RECEIVER, 0);
        }
        Flow.Source.Kind kind = text.startsWith("P") ? Flow.Source.Kind.PARAMETER : Flow.Source.Kind.SITE;
        return new Flow.Source(kind, Integer.parseInt(text.substring(1)));
    }

    MappedMethod build() {
        return new MappedMethod(
                name, descriptor, 0, "hash", 1, 99, List.of(), List.of(), sites, flows, List.of(), List.of());
    }
}
