package corridor.tracking.surveillance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is suspicious. Times are durations and carry their unit in the value; other names end in theirs.
 *
 * @param portArea code of the marked area that is the port; until it is drawn, no place contradicts a stay
 * @param gateArea code of the marked area at the gate, in which a camera's read is a passing of the gate
 * @param fastestKmh faster than this nothing travels
 * @param placeToleranceM so far a position may be off
 * @param clocksDiffer so far the clocks of two devices, or of a device and a terminal, may be apart
 * @param toldAgain a second telling of the same move lies within this; after it, it is another move
 * @param gateTolerance so far a passing of the gate and its transaction may be apart
 * @param gatePatience how long a transaction may be told late before its absence is an alarm
 * @param onePass what a gate's sensor reads within this is one passing
 * @param silentLeast a tracker may always be silent for this long
 * @param silentTimes and for so many times as long as it usually is
 * @param dwellQuantile share of like boxes that left sooner, from 0 to 1
 * @param dwellTimes a stay must be so many times as long as theirs
 * @param dwellLeastCases fewer like boxes tell nothing; then {@code dwellLongest} counts
 * @param dwellLongest a stay that is suspicious by itself
 * @param dwellBack how far back like boxes are looked for
 * @param back readings older than this are not judged anew
 * @param restTimes the watch rests so many times as long as it has worked; at 4 it takes a fifth of one processor at most
 */
@ConfigurationProperties("corridor.tracking.watch")
record WatchSettings(
        @DefaultValue("PORT") String portArea,
        @DefaultValue("GATE") String gateArea,
        @DefaultValue("140") double fastestKmh,
        @DefaultValue("2000") double placeToleranceM,
        @DefaultValue("5m") Duration clocksDiffer,
        @DefaultValue("2h") Duration toldAgain,
        @DefaultValue("30m") Duration gateTolerance,
        @DefaultValue("60m") Duration gatePatience,
        @DefaultValue("20s") Duration onePass,
        @DefaultValue("2h") Duration silentLeast,
        @DefaultValue("6") double silentTimes,
        @DefaultValue("0.99") double dwellQuantile,
        @DefaultValue("1.25") double dwellTimes,
        @DefaultValue("50") int dwellLeastCases,
        @DefaultValue("30d") Duration dwellLongest,
        @DefaultValue("180d") Duration dwellBack,
        @DefaultValue("120d") Duration back,
        @DefaultValue("4") int restTimes) {
    WatchSettings {
        if (fastestKmh <= 0 || silentTimes < 1 || dwellQuantile <= 0 || dwellQuantile >= 1 || dwellTimes < 1) {
            throw new IllegalArgumentException("corridor.tracking.watch: fastest-kmh is more than 0, silent-times and"
                    + " dwell-times are 1 or more, and dwell-quantile lies between 0 and 1");
        }
    }
}
