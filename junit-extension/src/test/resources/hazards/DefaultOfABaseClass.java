// Hazard 32: the class that a builder extends, and that is not traced, begins with a default of the machine
// Verdict: environment-changed
// Says: default locale: en-US → de-DE
// Says: whose code did not change
// now: // Environment: locale=de-DE
package hazards;

import java.util.List;
import java.util.Locale;

class DefaultOfABaseClass {

    static List<String> run() {
        Printer printer = new Builder().separator(";").build();
        return List.of(printer.print(1), printer.print(2));
    }
}

class Builder extends BuilderLibrary {

    private String separator = ",";

    Builder separator(String text) {
        separator = text;
        return this;
    }

    Printer build() {
        return new Printer(separator, language());
    }
}

class Printer {

    private final String separator;
    private final String language;

    Printer(String separator, String language) {
        this.separator = separator;
        this.language = language;
    }

    String print(int number) {
        return number + separator + language;
    }
}

abstract class BuilderLibrary {

    private final String language = Locale.getDefault().getLanguage();

    String language() {
        return language;
    }
}
