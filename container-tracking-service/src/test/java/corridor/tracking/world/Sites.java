package corridor.tracking.world;

import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.tracking.place.Places;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** The places of the tests, the same as are configured. */
public final class Sites {
    public static final Facility TERMINAL = new Facility(new UnLocode("PKGWD"), "GIT");
    public static final Facility GENOA = new Facility(new UnLocode("ITGOA"), "VTE");
    public static final Facility RASHAKAI = new Facility(new UnLocode("PKPEW"), "rashakai");
    public static final Facility DHABEJI = new Facility(new UnLocode("PKBQM"), "dhabeji");

    public static final Places PLACES = new Places(
            TERMINAL,
            ZoneId.of("Asia/Karachi"),
            Duration.ofMinutes(15),
            Map.of(
                    "rashakai", new Places.ParkEntry(RASHAKAI.unLocode(), "Rashakai"),
                    "dhabeji", new Places.ParkEntry(DHABEJI.unLocode(), "Dhabeji")));

    private Sites() {}
}
