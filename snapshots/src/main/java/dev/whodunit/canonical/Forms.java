package dev.whodunit.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides, once per class, how its values are read. */
final class Forms {

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Predicate<String> inScope;
    private final List<RenderedForm<?>> renderers;
    private final Optional<ThrowableFields> throwableFields;
    private final Redactor redactor;
    private final ClassValue<Form> byClass = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return decide(type);
        }
    };

    /** @param redactor puts tokens in the place of some values; absent where all is read as it is */
    Forms(
            Predicate<String> inScope,
            List<RenderedForm<?>> renderers,
            Optional<ThrowableFields> throwableFields,
            Optional<Redactor> redactor) {
        this.inScope = inScope;
        this.renderers = List.copyOf(renderers);
        this.throwableFields = throwableFields;
        this.redactor = redactor.orElse(Redactor.NONE);
    }

    Redactor redactor() {
        return redactor;
    }

    /** How this value is read. */
    Form of(Object value) {
        return byClass.get(value.getClass());
    }

    /** How values of exactly this class are read. */
    Form of(Class<?> type) {
        return byClass.get(type);
    }

    private Form decide(Class<?> type) {
        if (type == GivenToken.class) {
            return new SingleForm((value, visitor) -> visitor.text(((GivenToken) value).token()), false);
        }
        Optional<Redaction> redacted = redactor.ofType(type);
        if (redacted.isPresent()) {
            return new RedactedForm(redacted.get(), redactor);
        }
        if (type == char[].class && redactor.hasSecrets()) {
            return SingleForm.mutable(char[].class, String::valueOf); // as a text, in which secrets are looked for
        }
        Form form = whole(type);
        if (redactor.followsResults() && form instanceof Form.Single single && FollowedForm.isFor(type)) {
            return new FollowedForm(single, redactor);
        }
        return redactor.readsEntries() ? ofEntries(form) : form;
    }

    /** Entries of maps and of JSON objects may have something else in their place. */
    private Form ofEntries(Form form) {
        if (form instanceof ContainerForm.OfEntries map) {
            return map.redactedBy(redactor);
        }
        return form instanceof JsonNodeForms.Tree tree ? tree.redactedBy(redactor) : form;
    }

    private Form whole(Class<?> type) {
        for (RenderedForm<?> renderer : renderers) {
            if (renderer.reads(type)) {
                return renderer;
            }
        }
        if (type.isArray()) {
            return ArrayForm.of(type);
        }
        if (Enum.class.isAssignableFrom(type)) {
            return SingleForm.enumConstant(TypeNames.of(type));
        }
        if (type.isHidden() || type.getName().contains("$$Lambda")) {
            return new Form.Opaque("lambda");
        }
        if (Proxy.isProxyClass(type)) {
            return new Form.Opaque("proxy");
        }
        if (Throwable.class.isAssignableFrom(type)) {
            boolean hasOwnFields = !isJdk(type) && isInScope(type);
            return ThrowableForm.of(type, hasOwnFields ? ObjectForms.fieldsOf(type, this) : List.of(), throwableFields);
        }
        if (isJdk(type)) {
            return JdkForms.of(type);
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return JsonNodeForms.of(type);
        }
        return OpaqueTypes.kindOf(type).<Form>map(Form.Opaque::new).orElseGet(() -> ofClass(type));
    }

    private Form ofClass(Class<?> type) {
        boolean own = isInScope(type);
        if (own || type.isRecord()) {
            return ObjectForms.of(type, this);
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return LibraryTypes.isView(type) ? new Form.Opaque(TypeNames.of(type)) : JdkForms.container(type);
        }
        return LibraryTypes.isValue(type) ? ObjectForms.of(type, this) : new Form.Opaque(TypeNames.of(type));
    }

    private boolean isInScope(Class<?> type) {
        return inScope.test(type.getName());
    }

    /** Whether a class belongs to the JDK: it is used through its public methods only. */
    static boolean isJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == PLATFORM || type.getName().startsWith("java.");
    }

    /** Whether a renderer reads boxed values of some primitive type. */
    boolean rendersScalars() {
        return Stream.of(
                        Boolean.class,
                        Byte.class,
                        Short.class,
                        Character.class,
                        Integer.class,
                        Long.class,
                        Float.class,
                        Double.class)
                .anyMatch(type -> !(of(type) instanceof Form.Single));
    }
}
