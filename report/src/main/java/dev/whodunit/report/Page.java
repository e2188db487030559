package dev.whodunit.report;

import dev.whodunit.report.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is the same on all pages: one file, nothing from elsewhere, to be read without style and script as well. */
final class Page {

    private static final String STYLE = packedStyle("report.css");
    private static final String SCRIPT = resource("report.js");

    private Page() {}

    static String of(String title, Consumer<Html> content) {
        Html page = new Html();
        page.open("html", "lang", "en").line();
        page.open("head").line();
        page.element("meta", "", "charset", "utf-8").line();
        page.element("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("meta", "", "name", "color-scheme", "content", "light dark")
                .line();
        page.element("title", title + " · Whodunit").line();
        page.ownSource("style", STYLE);
        page.close().line();
        page.open("body").line();
        content.accept(page);
        page.ownSource("script", SCRIPT);
        page.close().line();
        page.close().line();
        return Html.page(page);
    }

    /** A style sheet and a script that not every page needs. */
    static void include(String name, Html page) {
        page.ownSource("style", packedStyle(name + ".css"));
        script(name, page);
    }

    /** The same of a script without a style sheet; it may be there twice. */
    static void script(String name, Html page) {
        page.ownSource("script", resource(name + ".js"));
    }

    private static String packedStyle(String name) {
        return resource(name).replaceAll(" ?([{};]) ", "$1").replace(": ", ":");
    }

    /** Without the indentation, since each page has it. */
    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
