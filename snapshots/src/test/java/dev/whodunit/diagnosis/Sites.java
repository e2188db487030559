package dev.whodunit.diagnosis;

import dev.whodunit.map.Site;

/** Call sites for fixtures. */
final class Sites {

    private Sites() {}

    static Site write(String owner, String field, int line) {
        return new Site(0, Site.Kind.FIELD_WRITE, line, owner, field, "Ljava/lang/Object;", "");
    }
}
