package dev.whodunit.replay;

import dev.whodunit.canonical.KnownClasses;
import dev.whodunit.diagnosis.Replay.Experiment;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MethodRef;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classes of the pipeline as this JVM has them. */
final class PipelineClasses implements KnownClasses {

    private final Experiment experiment;
    private final ClassLoader loader;
    private List<Class<?>> all = List.of();

    PipelineClasses(Experiment experiment, ClassLoader loader) {
        this.experiment = experiment;
        this.loader = loader;
    }

    Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    @Override
    public List<Class<?>> all() {
        if (all.isEmpty()) {
            List<Class<?>> found = new ArrayList<>();
            experiment.code().classes().stream()
                    .map(MappedClass::name)
                    .forEach(name -> find(name).ifPresent(found::add));
            all = List.copyOf(found);
        }
        return all;
    }

    @Override
    public boolean mayCall(Constructor<?> constructor) {
        return all().contains(constructor.getDeclaringClass()) && mayRun(constructor);
    }

    private boolean mayRun(Constructor<?> constructor) {
        String descriptor = MethodType.methodType(void.class, constructor.getParameterTypes())
                .toMethodDescriptorString();
        return experiment
                .mayRun()
                .test(new MethodRef(constructor.getDeclaringClass().getName(), "<init>", descriptor));
    }

    @Override
    public boolean mayInitialise(Class<?> type) {
        return all().contains(type) && experiment.mayRun().test(new MethodRef(type.getName(), "<clinit>", "()V"));
    }
}
