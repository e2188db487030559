package dev.whodunit.cli;

import java.util.Optional;
import picocli.CommandLine;

/** The version that the jar's manifest says. */
final class JarVersion implements CommandLine.IVersionProvider {

    JarVersion() {}

    @Override
    public String[] getVersion() {
        return new String[] {
            "whodunit "
                    + Optional.ofNullable(JarVersion.class.getPackage().getImplementationVersion())
                            .orElse("of unknown version: these classes come from no jar that says it")
        };
    }
}
