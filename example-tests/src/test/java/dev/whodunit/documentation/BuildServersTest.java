package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.whodunit.foreign.NodeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files for build servers are such as these servers read, and what their shells run says who did it. Of the {@code Jenkinsfile} only the
 * language is checked: which steps there are, and with which parameters, nothing knows but Jenkins.
 */
@Tag("any-jdk")
class BuildServersTest {

    private static final Path FILES = Path.of("..", "docs", "build-servers");
    private static final String CULPRIT = "Prices.withTax";

    @TempDir
    private static Path projectFolder;

    private static RedProject project;

    @TempDir
    private Path folder;

    @BeforeAll
    static void breakATest() throws Exception {
        project = RedProject.in(projectFolder);
    }

    @BeforeEach
    void clean() throws IOException {
        project.forget("target/whodunit-junit-extension-agent.jar", "whodunit.sarif", "gl-code-quality-report.json");
    }

    @Test
    void gitHubRunsTheTestsAndThenSaysWhoDidIt() throws Exception {
        List<String> scripts = scriptsOfGitHub(FILES.resolve("github.yml"));
        assertThat(scripts).hasSize(2).first().isEqualTo("mvn -B verify");

        String printed = project.shell(
                scripts.get(1),
                Map.of("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString()));

        assertThat(printed).startsWith("::error file=src/main/java/com/acme/Prices.java,line=31,title=" + CULPRIT);
        assertThat(folder.resolve("summary")).content().startsWith("### Whodunit: 1 test is red");
        assertThat(project.read("whodunit.sarif")).contains(CULPRIT);
    }

    @Test
    void gitLabRunsTheTestsAndThenSaysWhoDidIt() throws Exception {
        JsonNode job = jobOfGitLab(Files.readString(FILES.resolve(".gitlab-ci.yml")));
        assertThat(linesOf(job.path("script"))).isEqualTo("mvn -B verify");

        String printed = project.shell(linesOf(job.path("after_script")), Map.of());

        assertThat(printed).startsWith("### Whodunit: 1 test is red");
        assertThat(project.read(job.at("/artifacts/reports/codequality").asText()))
                .contains(CULPRIT);
    }

    @Test
    void jenkinsRunsTheTestsAndThenSaysWhoDidIt() throws Exception {
        List<String> scripts = scriptsOfJenkins(Files.readString(FILES.resolve("Jenkinsfile")));
        assertThat(scripts).hasSize(2).first().isEqualTo("mvn -B verify");

        project.shell(scripts.get(1), Map.of());

        assertThat(project.read("whodunit.sarif")).contains(CULPRIT);
    }

    /** Or the tests above would not see that either. */
    @ParameterizedTest
    @CsvSource({
        "github.yml, runs-on:, run-on:, run-on",
        "github.yml, !cancelled(), !canceled(), canceled",
        ".gitlab-ci.yml, after_script, after_scripts, after_scripts",
        ".gitlab-ci.yml, codequality:, code_quality:, code_quality",
        "Jenkinsfile, reportName:, reportName, Unexpected input",
    })
    void aSlipInAFileIsFound(String file, String old, String slip, String named) throws IOException {
        String right = Files.readString(FILES.resolve(file));
        assertThat(right).contains(old);
        String wrong = right.replace(old, slip);

        assertThatThrownBy(() -> read(file, wrong))
                .isInstanceOfAny(AssertionError.class, MultipleCompilationErrorsException.class)
                .hasMessageContaining(named);
    }

    private void read(String file, String text) throws Exception {
        switch (file) {
            case "github.yml" -> scriptsOfGitHub(Files.writeString(folder.resolve(file), text));
            case ".gitlab-ci.yml" -> jobOfGitLab(text);
            default -> scriptsOfJenkins(text);
        }
    }

    private static List<String> scriptsOfGitHub(Path file) throws Exception {
        JsonNode steps = new ObjectMapper().readTree(NodeProgram.workflow(file)).at("/0/steps");
        return StreamSupport.stream(steps.spliterator(), false)
                .filter(step -> step.has("run"))
                .map(step -> step.path("run").asText())
                .toList();
    }

    private JsonNode jobOfGitLab(String text) throws Exception {
        Files.writeString(folder.resolve(".gitlab-ci.yml"), text);
        return new YAMLMapper().readTree(NodeProgram.gitLab(folder)).path("tests");
    }

    private static String linesOf(JsonNode script) {
        return StreamSupport.stream(script.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> scriptsOfJenkins(String text) {
        CompilationUnit unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", text);
        unit.compile(Phases.CLASS_GENERATION);
        List<String> scripts = new ArrayList<>();
        unit.getAST().getModules().get(0).getStatementBlock().visit(new CodeVisitorSupport() {
            @Override
            public void visitMethodCallExpression(MethodCallExpression call) {
                if ("sh".equals(call.getMethodAsString())) {
                    scripts.add(
                            ((ConstantExpression) ((TupleExpression) call.getArguments()).getExpression(0)).getText());
                }
                super.visitMethodCallExpression(call);
            }
        });
        return scripts;
    }
}
