package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.Redaction.Where;
import dev.whodunit.rules.KnownRedactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Warns, when all tests have run, of rules that were about nothing: they may be mistyped. */
final class UnusedRedactions {

    private static final Logger LOG = System.getLogger(UnusedRedactions.class.getPackageName());
    private static final String NAME = "unused redactions";

    private final Set<Redaction> all = ConcurrentHashMap.newKeySet();
    private final Set<Redaction> matched = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean isToBeTold = new AtomicBoolean();

    private UnusedRedactions() {}

    /** Is to be told of each of these rules that was about something. */
    static Consumer<Redaction> of(ExtensionContext context, List<Redaction> rules) {
        UnusedRedactions unused =
                JUnitBridge.kept(context.getRoot(), NAME, UnusedRedactions.class, UnusedRedactions::new);
        if (unused.isToBeTold.compareAndSet(false, true)) {
            RanTests.atEndOfAll(context, unused::tell);
        }
        unused.all.addAll(rules);
        return unused.matched::add;
    }

    /** It is good if there was no secret, and those with a name are made for all projects. */
    private void tell() {
        List<Redaction> known = new KnownRedactions(name -> System.getProperty(name, ""))
                .all().values().stream().flatMap(List::stream).toList();
        all.stream()
                .filter(rule -> !matched.contains(rule) && !known.contains(rule))
                .filter(rule -> rule.where() != Where.SECRETS && !rule.as().equals(Redaction.SECRET))
                .map(Redaction::told)
                .sorted()
                .forEach(rule -> LOG.log(
                        Level.WARNING,
                        "The rule {0} of what is not recorded was about nothing in this run of tests. If all of them"
                                + " ran, it may be mistyped.",
                        rule));
    }
}
