package drivers;

import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Posts along a fence, no more than ten metres apart. */
public final class FencePosts {

    public String run() throws ParseException {
        Geometry fence = new WKTReader().read("LINESTRING (0 0, 25 0, 25 20, 32 20)");
        Geometry posts = Densifier.densify(fence, 10);
        return posts.getNumPoints() + " posts: " + posts.toText();
    }
}
