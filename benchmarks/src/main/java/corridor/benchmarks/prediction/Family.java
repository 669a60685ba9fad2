package corridor.benchmarks.prediction;

/**
 * A kind of port. The predictor knows none of these figures.
 *
 * @param perDay boxes discharged a day
 * @param gatePerHour boxes that the gate lets out in an hour; the others wait for the next
 * @param slowdown what customs, consignees and roads take longer in slow weeks
 * @param slowWeeks of each span of so many weeks one in four weeks is slow; 0 for none
 * @param nightBan true if trucks may not drive from 22 to 5 o'clock
 * @param tail deviation of the logarithm of how long consignees take
 * @param lateTrucks share of trucks that come a day or more late
 */
enum Family {
    STEADY(50, 1_000, 1, 0, true, 0.6, 0.05),
    FULL_GATE(45, 3, 1, 0, true, 0.6, 0.05),
    SLOW_WEEKS(50, 1_000, 1.9, 10, true, 0.6, 0.05),
    LATE_TRUCKS(50, 1_000, 1.3, 16, false, 1.1, 0.25);

    final int perDay;
    final int gatePerHour;
    final double slowdown;
    final int slowWeeks;
    final boolean nightBan;
    final double tail;
    final double lateTrucks;

    Family(
            int perDay,
            int gatePerHour,
            double slowdown,
            int slowWeeks,
            boolean nightBan,
            double tail,
            double lateTrucks) {
        this.perDay = perDay;
        this.gatePerHour = gatePerHour;
        this.slowdown = slowdown;
        this.slowWeeks = slowWeeks;
        this.nightBan = nightBan;
        this.tail = tail;
        this.lateTrucks = lateTrucks;
    }
}
