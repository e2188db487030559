package dev.whodunit.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.RunExport;
import dev.whodunit.run.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.model.Activity;
import org.openprovenance.prov.model.Bundle;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.Entity;
import org.openprovenance.prov.model.Identifiable;
import org.openprovenance.prov.model.QualifiedName;
import org.openprovenance.prov.model.Used;
import org.openprovenance.prov.model.WasDerivedFrom;
import org.openprovenance.prov.model.WasGeneratedBy;

/** ProvToolbox reads PROV-JSON. */
@Tag("any-jdk")
class ProvToolboxTest {

    @ParameterizedTest
    @EnumSource
    void theRunIsABundleWithAllStepsAsActivities(RealRun run) throws IOException {
        Bundle bundle = bundle(read(run.recording()));

        assertThat(of(Activity.class, bundle)).hasSameSizeAs(run.recording().steps());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUsedGeneratedAndDerivedIsDeclared(RealRun run) throws IOException {
        Bundle bundle = bundle(read(run.recording()));

        Set<QualifiedName> entities = ids(Entity.class, bundle);
        Set<QualifiedName> activities = ids(Activity.class, bundle);
        assertThat(of(Used.class, bundle))
                .isNotEmpty()
                .allMatch(used -> entities.contains(used.getEntity()) && activities.contains(used.getActivity()));
        assertThat(of(WasGeneratedBy.class, bundle))
                .isNotEmpty()
                .allMatch(made -> entities.contains(made.getEntity()) && activities.contains(made.getActivity()));
        assertThat(of(WasDerivedFrom.class, bundle))
                .isNotEmpty()
                .allMatch(derived ->
                        entities.contains(derived.getGeneratedEntity()) && entities.contains(derived.getUsedEntity()));
    }

    /** As PROV's constraints have it. */
    @ParameterizedTest
    @EnumSource
    void nothingIsGeneratedTwice(RealRun run) throws IOException {
        assertThat(of(WasGeneratedBy.class, bundle(read(run.recording()))))
                .extracting(WasGeneratedBy::getEntity)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theBundleHasTheMetadataOfTheRun(RealRun run) throws IOException {
        Entity itself = read(run.recording()).getStatementOrBundle().stream()
                .filter(Entity.class::isInstance)
                .map(Entity.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(itself.getOther())
                .extracting(other -> other.getElementName().getLocalPart() + " " + text(other.getValue()))
                .contains("task task-17", "dirty true", "tag team=data");
    }

    @ParameterizedTest
    @MethodSource("dev.whodunit.exports.HostileRun#all")
    void namesMayBeAnything(Recording run) throws IOException {
        assertThat(of(Activity.class, bundle(read(run)))).hasSize(3);
    }

    private static String text(Object value) {
        return value instanceof org.openprovenance.prov.model.LangString said ? said.getValue() : value.toString();
    }

    private static Document read(Recording run) throws IOException {
        String json = RunExport.of(run, RealRun.METADATA, ExportFormat.PROV);
        return new Converter(new org.openprovenance.prov.vanilla.ProvFactory())
                .readDocument(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Bundle bundle(Document document) {
        List<Bundle> bundles = document.getStatementOrBundle().stream()
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .toList();
        assertThat(bundles).hasSize(1);
        return bundles.get(0);
    }

    private static <T> List<T> of(Class<T> kind, Bundle bundle) {
        return bundle.getStatement().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static <T extends Identifiable> Set<QualifiedName> ids(Class<T> kind, Bundle bundle) {
        Stream<T> all = of(kind, bundle).stream();
        return all.map(Identifiable::getId).collect(Collectors.toSet());
    }
}
