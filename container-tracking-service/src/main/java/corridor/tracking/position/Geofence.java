package corridor.tracking.position;

import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A marked area as it is from a time on.
 *
 * @param polygon its corners in order, each as latitude and longitude; the last is joined to the first
 */
record Geofence(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[A-Z0-9-]{1,35}")
        String code,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,

        @Schema(description = "from when on it is judged by; now if not said, and never in the past")
        Instant validFrom,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "3 to 500 corners, each [latitude, longitude] in degrees, WGS 84; on one side of the"
                        + " antimeridian")
        List<List<Double>> polygon) {

    void check() {
        must(code != null && code.matches("[A-Z0-9-]{1,35}"), "code", "a code has 1 to 35 of A-Z, 0-9 and -");
        must(name != null && !name.isBlank() && name.length() <= 100, "name", "a name has 1 to 100 characters");
        must(
                polygon != null && polygon.size() >= 3 && polygon.size() <= 500,
                "polygon",
                "an area has 3 to 500 corners");
        for (List<Double> corner : polygon) {
            boolean onEarth = corner != null
                    && corner.size() == 2
                    && corner.get(0) != null
                    && corner.get(1) != null
                    && Math.abs(corner.get(0)) <= 90
                    && Math.abs(corner.get(1)) <= 180;
            must(onEarth, "polygon", "a corner is a latitude and a longitude in degrees");
        }
        must(
                Outline.of(polygon).isSimple(),
                "polygon",
                "an area's border encloses something and does not cross itself");
    }

    private static void must(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidRequest(field, rule, "correct the field");
        }
    }

    /**
     * True if a point lies inside, by the number of borders that a ray to the north crosses (M. Shimrat, Algorithm 112,
     * CACM 5(8), 1962). A point on the border lies on either side, always the same one.
     */
    boolean contains(double latitude, double longitude) {
        boolean inside = false;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            double lat = polygon.get(i).get(0);
            double lon = polygon.get(i).get(1);
            double lastLat = polygon.get(j).get(0);
            double lastLon = polygon.get(j).get(1);
            if ((lon > longitude) != (lastLon > longitude)
                    && latitude < (lastLat - lat) * (longitude - lon) / (lastLon - lon) + lat) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Metres to the nearest point of its border, in the plane that touches the earth here: good for areas, not for oceans. */
    double metresToBorder(double latitude, double longitude) {
        double east = Earth.METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        double nearest = Double.MAX_VALUE;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            double x = (polygon.get(j).get(1) - longitude) * east;
            double y = (polygon.get(j).get(0) - latitude) * Earth.METRES_PER_DEGREE;
            double alongX = (polygon.get(i).get(1) - longitude) * east - x;
            double alongY = (polygon.get(i).get(0) - latitude) * Earth.METRES_PER_DEGREE - y;
            double length = alongX * alongX + alongY * alongY;
            double share = length == 0 ? 0 : Math.clamp(-(x * alongX + y * alongY) / length, 0, 1);
            nearest = Math.min(nearest, Math.hypot(x + share * alongX, y + share * alongY));
        }
        return nearest;
    }
}
