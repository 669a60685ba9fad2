package corridor.tracking.position;

/** Distances on the ground. */
public final class Earth {
    private static final double RADIUS_M = 6_371_000;
    static final double METRES_PER_DEGREE = Math.PI * RADIUS_M / 180;

    private Earth() {}

    /** Metres between two points on a sphere, by the haversine formula; half a percent off at most. */
    public static double metres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double h = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Metres between two readings that are located. */
    public static double metres(Reading one, Reading other) {
        return metres(one.latitude(), one.longitude(), other.latitude(), other.longitude());
    }
}
