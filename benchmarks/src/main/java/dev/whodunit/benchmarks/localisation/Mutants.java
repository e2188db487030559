package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** The changes that PIT's default mutators make to the methods that somebody wrote. */
final class Mutants {

    private final ClassFolder classes;
    private final Predicate<Location> mutable;
    private final GregorMutater mutater;

    /** Mutants of the methods that are accepted, in the classes that are meant. */
    Mutants(ClassFolder classes, Predicate<Location> mutable) {
        this.classes = classes;
        this.mutable = mutable;
        this.mutater = new GregorMutater(this::classFile, Mutants::isWritten, Mutator.newDefaults());
    }

    /** Not the code that javac makes up: bridges, {@code values()}; lambda bodies are written by people. */
    private static boolean isWritten(MethodInfo method) {
        boolean isLambda = method.getName().startsWith("lambda$");
        return (isLambda || !method.isSynthetic()) && !method.getName().equals("main");
    }

    /** Any class file; the mutater computes stack maps, and so looks at all kinds of types. */
    private Optional<byte[]> classFile(String name) {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
            Optional<byte[]> own = classes.read(name.replace('/', '.'));
            return own.isPresent() || in == null ? own : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The changed class file. */
    byte[] mutated(MutationDetails mutant) {
        return mutater.getMutation(mutant.getId()).getBytes();
    }

    /**
     * Mutants in an order that depends on the seed alone, one of each method before a second one of any.
     *
     * @param limit how many, 0 for all
     */
    List<MutationDetails> sample(int limit, long seed) throws IOException {
        Random random = new Random(seed);
        List<List<MutationDetails>> byMethod = new ArrayList<>(all().values());
        byMethod.forEach(mutants -> Collections.shuffle(mutants, random));
        Collections.shuffle(byMethod, random);
        List<MutationDetails> sample = new ArrayList<>();
        for (int round = 0; byMethod.size() > 0; round++) {
            for (List<MutationDetails> mutants : byMethod) {
                sample.add(mutants.get(round));
            }
            int done = round + 1;
            byMethod.removeIf(mutants -> mutants.size() == done);
        }
        return limit == 0 ? sample : sample.subList(0, Math.min(limit, sample.size()));
    }

    private Map<Location, List<MutationDetails>> all() throws IOException {
        Map<Location, List<MutationDetails>> byMethod = new TreeMap<>();
        for (String name : classes.targets()) {
            ClassNode node = nodeOf(name);
            for (MutationDetails mutant : mutater.findMutations(ClassName.fromString(name))) {
                Location location = mutant.getId().getLocation();
                if (mutable.test(location) && !isMadeUp(node, location)) {
                    byMethod.computeIfAbsent(location, method -> new ArrayList<>())
                            .add(mutant);
                }
            }
        }
        return byMethod;
    }

    private ClassNode nodeOf(String name) {
        ClassNode node = new ClassNode();
        classes.read(name).ifPresent(bytes -> new ClassReader(bytes).accept(node, 0));
        return node;
    }

    /** Members of records and enums without a source line of their own, which javac adds. */
    private static boolean isMadeUp(ClassNode owner, Location location) {
        String name = location.getMethodName();
        boolean isEnum = (owner.access & Opcodes.ACC_ENUM) != 0;
        if (isEnum && (name.equals("values") || name.equals("valueOf"))) {
            return true;
        }
        if (!"java/lang/Record".equals(owner.superName)) {
            return false;
        }
        Optional<MethodNode> method = owner.methods.stream()
                .filter(candidate -> candidate.name.equals(name) && candidate.desc.equals(location.getMethodDesc()))
                .findFirst();
        boolean isAccessor = owner.recordComponents.stream().anyMatch(component -> component.name.equals(name))
                && location.getMethodDesc().startsWith("()");
        boolean isObjectMethod = method.stream()
                .flatMap(found -> Arrays.stream(found.instructions.toArray()))
                .anyMatch(instruction -> instruction instanceof InvokeDynamicInsnNode dynamic
                        && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods"));
        return isAccessor || isObjectMethod;
    }
}
