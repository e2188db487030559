package dev.whodunit.report.graph;

import dev.whodunit.report.graph.Drawing.Place;
import dev.whodunit.report.graph.Drawing.Point;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays boxes out in layers from top to bottom, so that arrows go down; by the Eclipse Layout Kernel. */
final class LayeredLayout {

    private static final double PIXELS_PER_CHARACTER = 7.2;
    private static final double LEAST_WIDTH = 130;
    private static final double MOST_WIDTH = 300;
    private static final double HEIGHT = 46;
    private static final double BETWEEN = 24;

    static {
        // The registry is one of the JVM and has no lock, and tests run in parallel.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private LayeredLayout() {}

    static Drawing of(List<Box> boxes, List<Arrow> arrows) {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN);
        List<ElkNode> nodes = new ArrayList<>();
        for (Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(width(box), HEIGHT);
            nodes.add(node);
        }
        List<ElkEdge> edges = arrows.stream()
                .map(arrow -> ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to())))
                .toList();
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        return new Drawing(
                graph.getWidth(),
                graph.getHeight(),
                nodes.stream().map(LayeredLayout::place).toList(),
                edges.stream().map(LayeredLayout::line).toList());
    }

    private static double width(Box box) {
        int characters = Math.max(box.title().length(), box.subtitle().length());
        return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, characters * PIXELS_PER_CHARACTER + BETWEEN));
    }

    private static Place place(ElkNode node) {
        return new Place(node.getX(), node.getY(), node.getWidth(), node.getHeight());
    }

    private static List<Point> line(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
