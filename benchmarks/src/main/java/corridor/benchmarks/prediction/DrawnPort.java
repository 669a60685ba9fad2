package corridor.benchmarks.prediction;

import corridor.tracking.container.What;
import corridor.tracking.prediction.PortVisit;
import corridor.tracking.prediction.PortVisit.Announcement;
import corridor.tracking.prediction.PortVisit.Step;
import corridor.tracking.prediction.PortVisit.Truck;
import corridor.tracking.prediction.PortVisit.Way;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws the history of a port: ships in bursts, customs by office hours, consignees with their habits, a gate and a road. */
final class DrawnPort {
    static final ZoneId ZONE = ZoneId.of("Asia/Karachi");
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final String[] LANES = {"GREEN", "YELLOW", "RED"};
    private static final double[] LANE_HOURS = {3, 10, 26};
    private static final double[] HOLD_HOURS = {14, 20, 36};

    private final Family family;
    private final Random random;
    private final Map<Long, Integer> through = new HashMap<>();

    DrawnPort(Family family, long seed) {
        this.family = family;
        this.random = new Random(seed);
    }

    /** In the order of their arrival or announcement. */
    List<PortVisit> visits(int days, int perDay) {
        List<PortVisit> visits = new ArrayList<>();
        double hour = 0;
        while (hour < days * 24) {
            hour += 12 + random.nextInt(30);
            int boxes = (int) (perDay * (0.6 + random.nextDouble()) * (1 + family.growth * hour / 168));
            for (int i = 0; i < boxes; i++) {
                visits.add(imported("S" + (int) hour + "-" + i, START.plus(hours(hour + i * 0.15))));
            }
        }
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < perDay / 3; i++) {
                visits.add(exported("E" + day + "-" + i, START.plus(hours(day * 24 + 1 + random.nextInt(15)))));
            }
        }
        visits.sort(Comparator.comparing(DrawnPort::begin).thenComparing(PortVisit::id));
        return visits;
    }

    static Instant begin(PortVisit visit) {
        return visit.arrived() == null ? visit.announced().getFirst().at() : visit.arrived();
    }

    private PortVisit imported(String id, Instant arrived) {
        int carrier = random.nextInt(6);
        int kind = random.nextDouble() < 0.6 ? 0 : random.nextDouble() < 0.6 ? 1 : 2;
        String park = random.nextDouble() < 0.4 ? random.nextDouble() < 0.6 ? "rashakai" : "dhabeji" : null;
        boolean reefer = random.nextDouble() < 0.1;
        List<Step> steps = new ArrayList<>();
        Instant declared = arrived.plus(hours(-20 + exponential(22) * slow(arrived)));
        steps.add(new Step(declared, What.DECLARED, park));
        Instant laned = declared.plus(hours(0.1));
        steps.add(new Step(laned, What.LANE_ASSIGNED, LANES[kind]));
        Instant begin = laned.isAfter(arrived) ? laned : arrived;
        Instant free = atWork(begin, LANE_HOURS[kind] * logNormal(0.5) * slow(begin));
        if (kind == 2) {
            steps.add(new Step(free, What.EXAMINED, null));
        }
        if (random.nextDouble() < (kind == 2 ? 0.3 : 0.05)) {
            steps.add(new Step(begin.plus(hours(2)), What.HELD, "hold"));
            free = atWork(begin.plus(hours(2)), HOLD_HOURS[kind] * logNormal(0.8) * slow(begin));
            steps.add(new Step(free, What.HOLD_LIFTED, "hold"));
        }
        steps.add(new Step(free.plusSeconds(600), What.RELEASED, "release"));
        steps.sort(Comparator.comparing(Step::at));
        Instant freeUntil =
                arrived.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(6).toInstant();
        Instant wanted = free.plus(hours((reefer ? 6 : 14 + 5 * carrier) * logNormal(family.tail) * slow(free)));
        if (random.nextDouble() < 0.25 && freeUntil.isAfter(wanted)) {
            wanted = freeUntil.minus(hours(4 + random.nextInt(14)));
        }
        Instant slot = gateOpen(wanted);
        List<Truck> trucks = random.nextDouble() < 0.7
                ? List.of(new Truck(later(free, slot.minus(hours(4 + random.nextInt(20)))), slot, null))
                : List.of();
        double late = random.nextDouble() < family.lateTrucks ? 24 + exponential(20) : exponential(2);
        Instant left = throughGate(gateOpen(slot.plus(hours(late))));
        Instant atPark = park == null ? null : onRoad(left, park.equals("rashakai") ? 38 : 14);
        return new PortVisit(
                id,
                Way.SHIP,
                arrived,
                Way.GATE,
                left,
                atPark,
                reefer ? "45R1" : random.nextBoolean() ? "22G1" : "45G1",
                false,
                "CARRIER" + carrier,
                freeUntil,
                steps,
                List.of(),
                trucks);
    }

    private PortVisit exported(String id, Instant slot) {
        int carrier = random.nextInt(6);
        boolean comes = random.nextDouble() > 0.04;
        double hours = random.nextGaussian() * (0.6 + 0.2 * carrier)
                + (random.nextDouble() < family.lateTrucks + 0.08 ? exponential(7) : 0.3);
        Instant arrived = comes ? slot.plus(hours(hours)) : null;
        Instant left = comes ? arrived.plus(hours(40 + random.nextInt(100))) : null;
        return new PortVisit(
                id,
                comes ? Way.GATE : null,
                arrived,
                comes ? Way.SHIP : null,
                left,
                null,
                random.nextBoolean() ? "22G1" : "45G1",
                random.nextDouble() < 0.2,
                "CARRIER" + carrier,
                null,
                List.of(),
                List.of(new Announcement(slot, random.nextBoolean() ? "appointment" : "estimate", "CARRIER" + carrier)),
                List.of());
    }

    private double slow(Instant at) {
        if (family.slowWeeks == 0) {
            return 1;
        }
        long week = Duration.between(START, at).toDays() / 7;
        return Math.floorMod(week, family.slowWeeks) < family.slowWeeks / 4.0 ? family.slowdown : 1;
    }

    /** Customs works from 8 to 18, not on Sundays, and only till noon on Fridays. */
    private static Instant atWork(Instant from, double hours) {
        Instant at = from;
        double left = hours;
        while (left > 0) {
            ZonedDateTime local = at.atZone(ZONE);
            int until = local.getDayOfWeek() == DayOfWeek.FRIDAY ? 12 : 18;
            if (local.getDayOfWeek() != DayOfWeek.SUNDAY && local.getHour() >= 8 && local.getHour() < until) {
                left -= 0.25;
            }
            at = at.plus(Duration.ofMinutes(15));
        }
        return at;
    }

    /** The gate is open from 6 to 22, with a break on Fridays. */
    private Instant gateOpen(Instant wanted) {
        Instant at = wanted;
        while (true) {
            ZonedDateTime local = at.atZone(ZONE);
            boolean prayer = local.getDayOfWeek() == DayOfWeek.FRIDAY && local.getHour() >= 12 && local.getHour() < 15;
            boolean shut = Math.floorMod(Duration.between(START, at).toDays(), 35) < family.shutDays;
            if (local.getHour() >= 6 && local.getHour() < 22 && !prayer && !shut) {
                return at;
            }
            at = at.plus(Duration.ofMinutes(20));
        }
    }

    private Instant throughGate(Instant ready) {
        Instant at = ready;
        while (through.merge(at.getEpochSecond() / 3600, 1, Integer::sum) > family.gatePerHour) {
            at = gateOpen(at.plus(hours(1)));
        }
        return at;
    }

    private Instant onRoad(Instant from, double hours) {
        double left = hours * logNormal(0.12) * (1 + (slow(from) - 1) / 3)
                + (random.nextDouble() < 0.06 ? exponential(20) : 0);
        Instant at = from;
        while (left > 0) {
            int hour = at.atZone(ZONE).getHour();
            boolean drives = !family.nightBan || (hour >= 5 && hour < 22);
            left -= drives ? 0.25 : 0;
            at = at.plus(Duration.ofMinutes(15));
        }
        return at;
    }

    private double exponential(double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    private double logNormal(double deviation) {
        return Math.exp(random.nextGaussian() * deviation);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }
}
