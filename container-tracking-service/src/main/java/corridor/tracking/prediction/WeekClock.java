package corridor.tracking.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * A clock that goes fast in the hours of the week in which much happens and slowly in those in which little does, so that what
 * takes place by day and not on Fridays can be likened at any hour. Its hours are real ones on average. In the terms of
 * survival analysis it takes a hazard that varies with the calendar out of the time scale (J. D. Kalbfleisch and R. L.
 * Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. 2002, section 6.4).
 *
 * @param zone whose week it is
 * @param rates how fast it goes in each of the 168 hours from Monday, 0 o'clock
 */
record WeekClock(ZoneId zone, double[] rates) {
    private static final int WEEK = 168;
    /** 1 January 1970 was a Thursday. */
    private static final int EPOCH = 3 * 24;
    /** An hour of the week in which next to nothing was seen goes no slower than this. */
    private static final double SLOWEST = 0.02;
    /** As if so many more had come about, spread evenly. */
    private static final double EVEN = 20;

    /** An ordinary clock. */
    static WeekClock even(ZoneId zone) {
        double[] rates = new double[WEEK];
        Arrays.fill(rates, 1);
        return new WeekClock(zone, rates);
    }

    /** By how often, in each hour of the week, what could come about did. */
    static WeekClock of(ZoneId zone, List<Moment> moments) {
        if (moments.isEmpty()) {
            return even(zone);
        }
        long first =
                moments.stream().mapToLong(each -> hour(zone, each.at())).min().orElseThrow();
        long last = moments.stream()
                .mapToLong(each -> hour(zone, each.seenTo()))
                .max()
                .orElseThrow();
        int[] begin = new int[(int) (last - first) + 2];
        double[] came = new double[WEEK];
        double all = 0;
        for (Moment each : moments) {
            begin[(int) (hour(zone, each.at()) - first)]++;
            begin[(int) (hour(zone, each.seenTo()) - first) + 1]--;
            if (each.hasEnded()) {
                came[ofWeek(hour(zone, each.ended()))]++;
                all++;
            }
        }
        double[] stood = new double[WEEK];
        double standing = 0;
        double total = 0;
        for (int h = 0; h < begin.length; h++) {
            standing += begin[h];
            stood[ofWeek(first + h)] += standing;
            total += standing;
        }
        double mean = Math.max(all, 1) / Math.max(total, 1);
        double[] rates = new double[WEEK];
        for (int h = 0; h < WEEK; h++) {
            double rate = (came[h] + EVEN) / (stood[h] + EVEN / mean);
            rates[h] = Math.max(SLOWEST, rate / mean);
        }
        double sum = Arrays.stream(rates).sum();
        for (int h = 0; h < WEEK; h++) {
            rates[h] *= WEEK / sum;
        }
        return new WeekClock(zone, rates);
    }

    /** Hours of this clock from one instant to a later one. */
    double between(Instant from, Instant to) {
        return position(local(zone, to)) - position(local(zone, from));
    }

    /** When so many hours of this clock will have gone. */
    Instant after(Instant from, double hours) {
        double wanted = position(local(zone, from)) + hours;
        double week = Math.floor(wanted / WEEK);
        double rest = wanted - week * WEEK;
        int h = 0;
        while (h < WEEK - 1 && rest >= rates[h]) {
            rest -= rates[h];
            h++;
        }
        double at = week * WEEK + h + Math.min(1, rest / rates[h]) - EPOCH;
        LocalDateTime then = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).plus(duration(at));
        return then.atZone(zone).toInstant();
    }

    private double position(double local) {
        double shifted = local + EPOCH;
        double week = Math.floor(shifted / WEEK);
        double rest = shifted - week * WEEK;
        double sum = week * WEEK;
        int whole = Math.min(WEEK - 1, (int) rest);
        for (int h = 0; h < whole; h++) {
            sum += rates[h];
        }
        return sum + (rest - whole) * rates[whole];
    }

    static Duration duration(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }

    private static int ofWeek(long hour) {
        return (int) Math.floorMod(hour + EPOCH, (long) WEEK);
    }

    private static long hour(ZoneId zone, Instant at) {
        return (long) Math.floor(local(zone, at));
    }

    /** Hours of the wall clock since 1970. */
    private static double local(ZoneId zone, Instant at) {
        return (at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds()) / 3600.0 + at.getNano() / 3.6e12;
    }
}
