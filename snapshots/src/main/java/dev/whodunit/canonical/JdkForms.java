package dev.whodunit.canonical;

import java.io.File;
import java.nio.Buffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How values of JDK classes are read: through their public methods, never by reflection. */
final class JdkForms {

    private JdkForms() {}

    static Form of(Class<?> type) {
        Optional<Form> scalar = JdkScalars.of(type);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type == Properties.class) {
            return PartsForm.PROPERTIES;
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return container(type);
        }
        if (Path.class.isAssignableFrom(type) || File.class == type) {
            return new FileForm();
        }
        if (type.getName().equals("java.awt.image.BufferedImage")) {
            return ImageForm.INSTANCE;
        }
        if (Buffer.class.isAssignableFrom(type)) {
            return BufferForm.of(type);
        }
        return PartsForm.of(type)
                .orElseGet(() -> new Form.Opaque(OpaqueTypes.kindOf(type).orElseGet(() -> TypeNames.of(type))));
    }

    /** A collection or map that is iterated. */
    static Form container(Class<?> type) {
        Form.Constancy constancy = isFixed(type.getName()) ? Form.Constancy.AS_CONTENT : Form.Constancy.CHANGEABLE;
        return Map.class.isAssignableFrom(type)
                ? new ContainerForm.OfEntries(ContainerOrder.ofMap(type), constancy)
                : new ContainerForm.OfElements(ContainerOrder.ofCollection(type), constancy);
    }

    /** Whether nothing is ever put in or taken out; a part of a list may be one of a list that can change. */
    private static boolean isFixed(String name) {
        return name.startsWith("java.util.ImmutableCollections$") && !name.endsWith("SubList");
    }
}
