package dev.whodunit.report.graph;

import java.util.List;

/**
 * Where everything is, in pixels from the upper left corner.
 *
 * @param boxes in the order of the boxes
 * @param lines in the order of the arrows
 */
record Drawing(double width, double height, List<Place> boxes, List<List<Point>> lines) {

    /** A box's upper left corner and size. */
    record Place(double x, double y, double width, double height) {}

    /** A point of a line. */
    record Point(double x, double y) {}

    Drawing {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
