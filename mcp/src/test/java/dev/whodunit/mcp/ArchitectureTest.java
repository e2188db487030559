package dev.whodunit.mcp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.whodunit.mcp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule itKnowsCommandsAndNothingThatTheyAreMadeOf = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations",
                    "dev.whodunit.mcp",
                    "dev.whodunit.cli",
                    "com.fasterxml.jackson..",
                    "io.modelcontextprotocol..",
                    "picocli..",
                    "reactor.core..",
                    "org.reactivestreams..");

    @ArchTest
    static final ArchRule onlyTheCommandKnowsThisJvmsStreams =
            noClasses().that().doNotHaveSimpleName("McpCommand").should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @Test
    void theDocumentationSaysTheSame() throws Exception {
        assertThat(Files.readString(Path.of("../docs/architecture.md")))
                .contains("| `mcp` | `cli`, Jackson, picocli, MCP, Reactor |");
    }
}
