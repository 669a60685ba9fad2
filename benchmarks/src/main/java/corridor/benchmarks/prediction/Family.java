package corridor.benchmarks.prediction;

/** A kind of port. The predictor knows none of these figures. */
enum Family {
    STEADY(50, 1_000, 1, 0, true, 0.6, 0.05, 0, 0),
    FULL_GATE(45, 3, 1, 0, true, 0.6, 0.05, 0, 0),
    SLOW_WEEKS(50, 1_000, 1.9, 10, true, 0.6, 0.05, 0, 0),
    LATE_TRUCKS(50, 1_000, 1.3, 16, false, 1.1, 0.25, 0, 0),
    STORMS(45, 1_000, 1, 0, true, 0.6, 0.05, 4, 0),
    GROWTH(30, 5, 1, 0, true, 0.6, 0.05, 0, 0.015);

    /** Boxes discharged a day. */
    final int perDay;
    /** Boxes that the gate lets out in an hour; the others wait for the next. */
    final int gatePerHour;
    /** What customs, consignees and roads take longer in slow weeks. */
    final double slowdown;
    /** Of each span of so many weeks one in four weeks is slow; 0 for none. */
    final int slowWeeks;
    /** True if trucks may not drive from 22 to 5 o'clock. */
    final boolean nightBan;
    /** Deviation of the logarithm of how long consignees take. */
    final double tail;
    /** Share of trucks that come a day or more late. */
    final double lateTrucks;
    /** Days that the gate is shut at the begin of each fifth week. */
    final int shutDays;
    /** By what share of the first week's more boxes come each week. */
    final double growth;

    Family(
            int perDay,
            int gatePerHour,
            double slowdown,
            int slowWeeks,
            boolean nightBan,
            double tail,
            double lateTrucks,
            int shutDays,
            double growth) {
        this.perDay = perDay;
        this.gatePerHour = gatePerHour;
        this.slowdown = slowdown;
        this.slowWeeks = slowWeeks;
        this.nightBan = nightBan;
        this.tail = tail;
        this.lateTrucks = lateTrucks;
        this.shutDays = shutDays;
        this.growth = growth;
    }
}
