package dev.whodunit.report.chart;

import dev.whodunit.report.html.Html;
import java.util.List;

/**
 * Bars for the numbers in each bin, with attributes alone, in the colour of the text around them.
 *
 * @param counts of each bin
 * @param all how many numbers there are
 * @param highest the largest share that any bin of the same axis has
 */
record Histogram(Bins bins, List<Integer> counts, int all, double highest) {

    private static final int WIDTH = 192;
    private static final int HEIGHT = 32;

    Histogram {
        counts = List.copyOf(counts);
    }

    void write(Html page) {
        page.open(
                        "svg",
                        "class",
                        "chart",
                        "role",
                        "img",
                        "aria-label",
                        words(),
                        "width",
                        String.valueOf(WIDTH),
                        "height",
                        String.valueOf(HEIGHT + 2))
                .element("path", "", "d", bars() + "M0," + (HEIGHT + 1) + "h" + WIDTH + "v1H0z", "fill", "currentColor")
                .close();
    }

    /** A bin that has any has a bar that can be seen. */
    private String bars() {
        StringBuilder path = new StringBuilder();
        double width = (double) WIDTH / bins.count();
        for (int bin = 0; bin < counts.size(); bin++) {
            if (counts.get(bin) > 0) {
                long height = Math.max(1, Math.round(HEIGHT * (counts.get(bin) / (double) all) / highest));
                long left = Math.round(bin * width);
                long right = Math.max(left + 1, Math.round((bin + 1) * width) - 1);
                path.append('M').append(left).append(',').append(HEIGHT - height);
                path.append('H')
                        .append(right)
                        .append('V')
                        .append(HEIGHT)
                        .append('H')
                        .append(left)
                        .append('z');
            }
        }
        return path.toString();
    }

    private String words() {
        int most = 0;
        for (int bin = 1; bin < counts.size(); bin++) {
            most = counts.get(bin) > counts.get(most) ? bin : most;
        }
        String end = NumberText.of(bins.startOf(bins.count()));
        return bins.count() + (bins.count() == 1 ? " bin" : " bins") + " from " + NumberText.of(bins.from()) + " to "
                + end
                + "; most, " + NumberText.of(counts.get(most)) + ", from " + NumberText.of(bins.startOf(most)) + " to "
                + NumberText.of(bins.startOf(most + 1));
    }
}
