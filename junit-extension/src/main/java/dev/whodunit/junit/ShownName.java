package dev.whodunit.junit;

import dev.whodunit.PipelineRun;
import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.ArtifactState;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * What a test is called in recordings and on pages. JUnit puts arguments into the names of invocations, and what is not recorded as it is must
 * not be told by them. So where there are rules, the name is as JUnit has it only once the arguments were seen and no rule is about any of
 * them; else it is that of the method, with the number of the invocation.
 *
 * @param rules what is not recorded as it is
 */
record ShownName(ExtensionContext context, List<Redaction> rules) {

    private static final Pattern INVOCATION = Pattern.compile("\\[test-template-invocation:#(\\d+)]$");
    private static final String HIDES_NOTHING = "arguments hide nothing";
    private static final int TOKENS = 1000;

    ShownName {
        rules = List.copyOf(rules);
    }

    String text() {
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        boolean isAsItIs = rules.isEmpty()
                || !invocation.find()
                || JUnitBridge.store(context).get(HIDES_NOTHING) != null;
        return isAsItIs
                ? context.getDisplayName()
                : context.getRequiredTestMethod().getName() + " [" + invocation.group(1) + "]";
    }

    /** Looks at the arguments of a test that is about to be called; where none is hidden, its snapshots are called by them. */
    void see(ReflectiveInvocationContext<Method> method) {
        List<@Nullable Object> arguments = method.getArguments().stream()
                .filter(argument -> !isOfExtension(argument))
                .toList();
        AtomicBoolean isHidden = new AtomicBoolean();
        ValueReader plain = reader(isHidden).build();
        if (!rules.isEmpty()) {
            arguments.forEach(argument -> plain.read(argument, TOKENS));
        }
        if (isHidden.get()) {
            return;
        }
        Predicate<String> isToBeTold = text -> plain.redactedText(text).equals(text);
        boolean areSeen = rules.isEmpty() || InvocationArguments.areAsGiven(method.getExecutable());
        ArgumentKeys.note(method, context, areSeen, isToBeTold);
        if (!rules.isEmpty() && areSeen && hidesNothing(arguments) && isToBeTold.test(context.getDisplayName())) {
            JUnitBridge.store(context).put(HIDES_NOTHING, true);
        }
    }

    /** A value may tell of each of its fields when it is printed, whatever class it is of; so all of them have to be seen. */
    private boolean hidesNothing(List<@Nullable Object> arguments) {
        AtomicBoolean isHidden = new AtomicBoolean();
        ValueReader whole = reader(isHidden).inScope(anyClass -> true).build();
        boolean isWhole = arguments.stream()
                .allMatch(argument -> whole.read(argument, TOKENS).state() == ArtifactState.COMPLETE);
        return isWhole && !isHidden.get();
    }

    private ValueReader.Builder reader(AtomicBoolean isHidden) {
        return ValueReader.builder().redacting(rules, rule -> isHidden.set(true));
    }

    private static boolean isOfExtension(@Nullable Object argument) {
        return argument instanceof PipelineRun
                || (argument != null && argument.getClass().getName().startsWith("org.junit."));
    }
}
