// Hazard 32: the test passes on what the pipeline wrote under another locale
// Verdict: environment-changed
// Says: String.format, called by DefaultPassedOn.line
// now: // Environment: locale=de-DE
package hazards;

class DefaultPassedOn {

    static String line(double price) {
        return String.format("%.2f", price);
    }

    static int width(String line) {
        return line.indexOf('.');
    }
}

class Given {

    static int run() {
        return DefaultPassedOn.width(DefaultPassedOn.line(1.5));
    }
}
