package dev.whodunit.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.report.graph.Drawing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredLayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void arrowsGoDownAndBoxesDoNotMeet(int seed) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            boxes.add(new Box("b" + i, "x".repeat(random.nextInt(60)), "", "same"));
            if (i > 0) {
                arrows.add(new Arrow(random.nextInt(i), i));
            }
        }

        Drawing drawing = LayeredLayout.of(boxes, arrows);

        for (Arrow arrow : arrows) {
            Place from = drawing.boxes().get(arrow.from());
            assertThat(drawing.boxes().get(arrow.to()).y()).isGreaterThanOrEqualTo(from.y() + from.height());
        }
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(meet(drawing.boxes().get(i), drawing.boxes().get(j))).isFalse();
            }
        }
        assertThat(drawing.lines()).allSatisfy(line -> assertThat(line).hasSizeGreaterThan(1));
    }

    private static boolean meet(Place a, Place b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
