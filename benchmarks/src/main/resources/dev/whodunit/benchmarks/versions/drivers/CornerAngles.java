package drivers;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The angles at the corners of a plot of land. */
public final class CornerAngles {

    public List<Long> run() throws ParseException {
        Coordinate[] ring = new WKTReader().read("POLYGON ((0 0, 0 4, 4 4, 6 2, 4 0, 0 0))").getCoordinates();
        List<Long> degrees = new ArrayList<>();
        int corners = ring.length - 1;
        for (int i = 0; i < corners; i++) {
            double angle = Angle.interiorAngle(ring[(i + corners - 1) % corners], ring[i], ring[i + 1]);
            degrees.add(Math.round(Angle.toDegrees(angle)));
        }
        return degrees;
    }
}
