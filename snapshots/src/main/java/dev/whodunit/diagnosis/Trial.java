package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.AcceptedCalls.Kept;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.MethodRef;
import dev.whodunit.map.PureCode;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Library;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Calls functions again on what they were given in the accepted run, where that does no harm and says something. */
final class Trial {

    private final Recording accepted;
    private final Recording current;
    private final Replay replay;
    private final PureCode before;
    private final PureCode now;
    private final ReplayEvidence evidence;

    /**
     * What is known of a function after its trial.
     *
     * @param tried how many accepted calls were made again; 0 if it is not known whether it does as before
     * @param isOfAll whether no other accepted call is left that it might do differently
     * @param reason why it is not known, or {@code ""}
     * @param culprit the function, if it does something else than before
     */
    record Judgement(int tried, boolean isOfAll, String reason, Optional<Culprit> culprit) {

        static Judgement open(String reason) {
            return new Judgement(0, false, reason, Optional.empty());
        }
    }

    Trial(StepTree accepted, StepTree current, CodeComparison code, Replay replay) {
        this.accepted = accepted.run();
        this.current = current.run();
        this.replay = replay;
        // to read a constant of another class would run its static initializer
        Set<String> initialised = classesThatRan(this.current);
        this.before = new PureCode(this.accepted.map(), initialised, replay);
        this.now = new PureCode(this.current.map(), initialised, replay);
        this.evidence = new ReplayEvidence(this.accepted, new CodeLines(this.current, code), replay);
    }

    private static Set<String> classesThatRan(Recording run) {
        return run.steps().stream()
                .map(step -> step.function())
                .filter(function -> function.kind().isTraced())
                .map(FunctionRef::className)
                .collect(Collectors.toSet());
    }

    static MethodRef method(FunctionRef function) {
        return new MethodRef(function.className(), function.method(), function.descriptor());
    }

    /** How many methods it can call: fewer than those that call it. */
    int reach(ChangedFunction function) {
        return replay.equals(Replay.NEVER)
                ? 0
                : now.of(method(function.current())).methods().size();
    }

    /**
     * @param cleared methods that do as before, whatever they were given
     * @param accused methods that are known not to
     */
    Judgement judge(ChangedFunction function, Set<MethodRef> cleared, Set<MethodRef> accused) {
        if (replay.equals(Replay.NEVER)) {
            return Judgement.open("");
        }
        PureCode.Reach reach = now.of(method(function.current()));
        Optional<String> obstacle = obstacle(function, reach);
        if (obstacle.isPresent()) {
            return Judgement.open(obstacle.get());
        }
        AcceptedCalls calls = AcceptedCalls.of(function, accepted.contents());
        if (calls.kept().isEmpty() && calls.isAll()) {
            return new Judgement(0, function.isSeenSame(), "", Optional.empty());
        }
        if (calls.kept().isEmpty()) {
            return Judgement.open("no accepted call of it was kept whole");
        }
        Session session = new Session(function.current(), reach.methods());
        calls.kept().forEach(session::call);
        boolean isOfAll = calls.isAll() && session.tried == calls.kept().size();
        if (session.tried == 0 || session.differing.isEmpty()) {
            return new Judgement(session.tried, isOfAll, session.reason, Optional.empty());
        }
        return session.ran.stream()
                .filter(method -> !method.equals(method(function.current())))
                .filter(method -> accused.contains(method) || (isChanged(method) && !cleared.contains(method)))
                .map(Trial::use)
                .min(String::compareTo)
                .map(inner -> Judgement.open("it " + inner + ", whose code changed too"))
                .orElseGet(() -> new Judgement(
                        session.tried, false, "", Optional.of(evidence.culprit(function, session.differing))));
    }

    private static String use(MethodRef inner) {
        String owner = inner.className().substring(1 + inner.className().lastIndexOf('.'));
        return inner.name().equals("<clinit>") ? "uses static " + owner : "calls " + inner;
    }

    private Optional<String> obstacle(ChangedFunction function, PureCode.Reach reach) {
        FunctionRef old = function.accepted();
        if (function.current().kind() == FunctionKind.STATIC_INITIALIZER) {
            return Optional.of("it runs once only");
        }
        if (!old.descriptor().equals(function.current().descriptor())) {
            return Optional.of("it has other parameters now");
        }
        if (!jdk(accepted).equals(jdk(current))) {
            return Optional.of("the JDK is another one");
        }
        if (new EnvironmentComparison(accepted.environment(), current.environment()).isDifferent()) {
            return Optional.of("the environment is another one");
        }
        if (function.places().stream()
                .anyMatch(place -> Digests.isUnstable(place.current().log()))) {
            return Optional.of("two runs of it differ");
        }
        return reach.obstacle()
                .map(what -> "it " + what)
                .or(() -> before.of(method(old)).obstacle().map(what -> "as accepted it " + what));
    }

    private static Set<Library> jdk(Recording run) {
        return run.libraries().stream()
                .filter(library -> library.name().equals("jdk"))
                .collect(Collectors.toSet());
    }

    private boolean isChanged(MethodRef method) {
        Optional<String> old = codeHash(accepted, method);
        return old.isPresent() && !old.equals(codeHash(current, method));
    }

    private static Optional<String> codeHash(Recording run, MethodRef method) {
        return run.map()
                .findMethod(method.className(), method.name(), method.descriptor())
                .map(MappedMethod::codeHash);
    }

    /** The calls of one function. */
    private final class Session {

        private final FunctionRef function;
        /** Asked for on another thread, which may go on when nobody waits any more. */
        private final Set<MethodRef> ran = ConcurrentHashMap.newKeySet();

        private final List<ReplayEvidence.Differing> differing = new ArrayList<>();
        private int tried;
        private String reason = "";

        Session(FunctionRef function, Set<MethodRef> reach) {
            this.function = function;
            ran.addAll(reach);
        }

        void call(Kept kept) {
            Replay.Outcome outcome =
                    replay.call(new Replay.Experiment(function, kept.inputs(), current.map(), this::mayRun));
            if (outcome.done().isEmpty()) {
                reason = outcome.reason();
                return;
            }
            Replay.Done done = outcome.done().get();
            if (done.call().output().state() != ArtifactState.COMPLETE) {
                reason = "what it returns cannot be compared";
                return;
            }
            tried++;
            if (!isSame(kept, done)) {
                differing.add(new ReplayEvidence.Differing(kept, done));
            }
        }

        private boolean mayRun(MethodRef method) {
            PureCode.Reach reach = now.of(method);
            ran.addAll(reach.methods());
            return reach.isPure();
        }
    }

    private boolean isSame(Kept kept, Replay.Done done) {
        Call before = kept.call();
        Call now = done.call();
        return before.threw() == now.threw()
                && changed(before).equals(changed(now))
                && (before.output().hasSameContentAs(now.output())
                        || replay.isNear(kept.place().current(), before, done));
    }

    private static Map<String, Fingerprint> changed(Call call) {
        return call.changed().stream().collect(Collectors.toMap(Artifact::name, Artifact::fingerprint, (a, b) -> a));
    }
}
