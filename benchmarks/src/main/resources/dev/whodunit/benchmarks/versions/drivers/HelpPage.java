package drivers;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The help of a small command. */
public final class HelpPage {

    public String run() {
        Options options = new Options();
        options.addOption("v", "verbose", false, "says more");
        options.addOption(Option.builder("o").longOpt("out").hasArg().argName("file").desc("where the copy goes").build());
        StringWriter page = new StringWriter();
        PrintWriter out = new PrintWriter(page);
        new HelpFormatter().printHelp(out, 60, "copy [options] file", "\n", options, 2, 3, "See the manual.", true);
        out.flush();
        return page.toString();
    }
}
