// Hazard 32: a static field began with a default of the machine, before the recording
// Verdict: environment-changed
// Says: default locale: en-US → de-DE
// Says: LANGUAGE
// now: // Environment: locale=de-DE
package hazards;

import java.util.Locale;

class DefaultInAStaticField {

    private static final String LANGUAGE = Locale.getDefault().getLanguage();

    static String greet(String name) {
        return LANGUAGE.equals("de") ? "Guten Tag " + name : "Hello " + name;
    }
}

class Given {

    static void earlier() {
        DefaultInAStaticField.greet("nobody");
    }

    static String run() {
        return DefaultInAStaticField.greet("Ada");
    }
}
