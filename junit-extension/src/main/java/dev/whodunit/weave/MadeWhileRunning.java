package dev.whodunit.weave;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Classes that frameworks make while a program runs, to stand before one of its own: proxies, beans' subclasses, mocks. They bear the name
 * of the class or of its package and nobody wrote them; often they are numbered as they come. What they call is traced.
 */
final class MadeWhileRunning implements Predicate<String> {

    private static final Pattern NAME = Pattern.compile(String.join(
            "|",
            ".*\\$\\$(SpringCGLIB|EnhancerBy\\w*|FastClassBy\\w*)\\$\\$.*", // CGLIB
            ".*\\$(MockitoMock|ByteBuddy)\\$.*", // Byte Buddy
            ".*\\$(HibernateProxy|HibernateBasicProxy|HibernateInstantiator|HibernateAccessOptimizer)(\\$.*)?", // Hibernate
            "(.*\\.)?\\$Proxy\\d+", // java.lang.reflect.Proxy
            ".*_\\$\\$_(jvst|javassist|Weld).*|.*\\$Proxy\\$_\\$\\$_Weld.*", // Javassist, Weld
            ".*_(ClientProxy|Subclass)", // Quarkus
            "(.*\\.)?\\$[\\w$]+\\$(Definition|Intercepted|Introspection)(\\$.*)?" // Micronaut
            ));

    @Override
    public boolean test(String binaryName) {
        return NAME.matcher(binaryName).matches();
    }
}
