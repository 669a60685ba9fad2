package corridor.benchmarks.surveillance;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleased;
import corridor.events.GoodsDeclared;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import corridor.service.time.Ids;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws one journey: from the ship over the yard and the gate along the road to a park. */
final class Drawing {
    private static final double[] YARD = {25.125, 62.33};
    private static final double[] GATE = {25.149, 62.33};

    private final Random random;
    private final ContainerNumber box;
    private final Family family;
    private final Road road;
    private final Road told;
    private final boolean reefer;
    private final int everyMinutes;
    private final List<Story.Move> moves = new ArrayList<>();
    private final List<PortEvent> customs = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private boolean mute;

    private Drawing(Random random, ContainerNumber box, Family family) {
        this.random = random;
        this.box = box;
        this.family = family;
        this.road = random.nextInt(3) == 0 ? Road.TO_RASHAKAI : Road.TO_DHABEJI;
        this.told = family == Family.GOES_TO_ANOTHER_PARK ? road.other() : road;
        this.everyMinutes = family == Family.TRACKER_READS_SELDOM ? 55 : 10 + random.nextInt(11);
        this.reefer = random.nextInt(4) == 0 || family.isOfReefers();
    }

    static Story of(Family family, ContainerNumber box, Instant begin, Random random) {
        Drawing drawing = new Drawing(random, box, family);
        drawing.draw(begin);
        drawing.readings.sort(Comparator.comparing(Reading::at));
        return new Story(box.value(), family, drawing.moves, drawing.customs, drawing.readings);
    }

    private void draw(Instant begin) {
        double stay = 20 + 50 * random.nextDouble() + 20 * Math.abs(random.nextGaussian());
        if (family == Family.OVERSTAYS || family == Family.HELD_BY_CUSTOMS) {
            stay += 260 + 60 * random.nextDouble();
        } else if (family == Family.OVERSTAYS_AFTER_A_HOLD) {
            stay += 100 + 200 + 60 * random.nextDouble();
        }
        Instant out = after(begin, stay);
        move("DISC", begin, "PKGWD", "GIT");
        customs.add(new GoodsDeclared(Ids.next(), box, begin.plusSeconds(60), "BENCH", new ParkCode(told.park())));
        if (family == Family.HELD_BY_CUSTOMS || family == Family.OVERSTAYS_AFTER_A_HOLD) {
            UUID hold = Ids.next();
            double hours = family == Family.HELD_BY_CUSTOMS ? 260 : 100;
            customs.add(new CustomsHoldPlaced(hold, box, after(begin, 4), "documents"));
            customs.add(new CustomsHoldLifted(hold, box, after(begin, 4 + hours)));
        }
        Instant left = after(out, hoursFromTellingToLeaving());
        if (family != Family.LEAVES_UNRELEASED) {
            customs.add(new CustomsReleased(
                    Ids.next(), Ids.next(), box, (left.isBefore(out) ? left : out).minusSeconds(3600)));
        }
        for (Instant at = begin.plusSeconds(900); at.isBefore(left); at = at.plusSeconds(3600)) {
            located("GPS", at, YARD);
        }
        if (family == Family.OPENED_IN_THE_YARD) {
            Instant opened = after(begin, stay / 2);
            seal(opened, true);
            seal(opened.plusSeconds(600), true);
        }
        seal(begin.plusSeconds(1800), false);
        if (family != Family.LEAVES_UNTOLD) {
            move("GTOT", out, "PKGWD", "GIT");
        }
        read("OCR", "CAM-GATE", jitter(left, 120), GATE);
        read("GATE", "LANE-GATE", jitter(left, 120), null);
        Instant arrived = drive(left);
        mute = false;
        move("GTIN", arrived, told.unLocode(), told.park());
        seal(arrived.minusSeconds(300), false);
        if (reefer) {
            temperatures(begin, arrived);
        }
        extras(out, arrived);
    }

    private double hoursFromTellingToLeaving() {
        return switch (family) {
            case TOLD_TO_LEAVE_AND_STAYS -> 10;
            case LEAVES_HOURS_BEFORE_IT_IS_TOLD -> -5;
            case TOLD_TWENTY_MINUTES_LATE -> -1 / 3.0;
            default -> 0;
        };
    }

    /** Along the road with rests at its corners; returns when it comes to the park. */
    private Instant drive(Instant out) {
        List<Double> corners = road.milestones();
        double speed = family == Family.RACES ? 75 + 10 * random.nextDouble() : 45 + 12 * random.nextDouble();
        double km = 0;
        int corner = 1;
        Instant now = out.plusSeconds(300);
        double faultAt = road.km() * (0.3 + 0.4 * random.nextDouble());
        boolean done = false;
        int stops = 0;
        while (km < road.km()) {
            now = now.plusSeconds(60L * everyMinutes + random.nextInt(60));
            km += speed * everyMinutes / 60 * (0.8 + 0.3 * random.nextDouble());
            if (corner < corners.size() - 1 && km >= corners.get(corner)) {
                km = corners.get(corner++);
                double late = family == Family.A_DAY_LATE && corner == 2 ? 24 : 0;
                now = rest(now, road.at(km), late + 0.5 + 2.5 * random.nextDouble());
            }
            boolean here = !done && km >= faultAt;
            boolean again = stops < 2 && km > (stops + 1) * road.km() / 3;
            if (again && family == Family.TWO_STOPS_IN_THE_WILD) {
                now = rest(now, road.at(km), 1.5 + random.nextDouble());
                stops++;
            } else if (again && family == Family.TWO_SMALL_DETOURS) {
                now = detour(now, road.at(km), speed, 0.15 + 0.08 * random.nextDouble());
                stops++;
            } else if (here && family == Family.TRACKER_SILENT_FOR_GOOD) {
                mute = true;
            } else if (here && family == Family.STOPS_IN_THE_WILD) {
                now = rest(now, road.at(km), 4 + 4 * random.nextDouble());
                done = true;
            } else if (here && family == Family.DETOUR) {
                now = detour(now, road.at(km), speed, 0.4 + 0.5 * random.nextDouble());
                done = true;
            } else if (here && family == Family.TURNS_BACK) {
                double back = km - (60 + 80 * random.nextDouble());
                for (; km > back; km -= speed * everyMinutes / 60) {
                    located("GPS", now, road.at(km));
                    now = now.plusSeconds(60L * everyMinutes);
                }
                done = true;
            } else if (family == Family.MANY_SHORT_STOPS && stops < 8 && km > stops * road.km() / 9 + 20) {
                now = rest(now, road.at(km), 0.7);
                stops++;
            } else if (here && family == Family.TRACKER_DIES) {
                km += speed * 9;
                now = now.plusSeconds(9 * 3600);
                while (corner < corners.size() - 1 && corners.get(corner) <= km) {
                    corner++;
                }
                done = true;
            }
            if (family == Family.GPS_SLIPS_IN_TOWN && km > road.km() - 100) {
                double[] where = road.at(Math.min(km, road.km()));
                double aside = 0.008 + 0.007 * random.nextDouble();
                located("GPS", now.minusSeconds(240), new double[] {where[0] + aside, where[1]});
            }
            located("GPS", now, road.at(Math.min(km, road.km())));
        }
        return now.plusSeconds(900);
    }

    private Instant rest(Instant from, double[] where, double hours) {
        Instant end = after(from, hours);
        Instant at = from;
        for (; at.isBefore(end); at = at.plusSeconds(60L * everyMinutes)) {
            located("GPS", at, where);
        }
        return at;
    }

    /** So far to the north, and back. */
    private Instant detour(Instant from, double[] where, double speed, double degrees) {
        Instant at = from;
        int steps = (int) Math.ceil(degrees * 111 / (speed * everyMinutes / 60));
        for (int step = 1; step < 2 * steps; step++) {
            at = at.plusSeconds(60L * everyMinutes);
            double aside = degrees * (step <= steps ? step : 2 * steps - step) / steps;
            located("GPS", at, new double[] {where[0] + aside, where[1]});
        }
        return at.plusSeconds(60L * everyMinutes);
    }

    private void temperatures(Instant begin, Instant arrived) {
        double set = random.nextBoolean() ? -18 : 4;
        double wrongFrom = Duration.between(begin, arrived).toMinutes() / 60.0 * (0.5 + 0.3 * random.nextDouble());
        for (double hour = 1; after(begin, hour).isBefore(arrived); hour += 0.5) {
            double off = 0.4 * random.nextGaussian();
            double since = hour - wrongFrom;
            if (family == Family.REEFER_DRIFTS && since > 0) {
                off += Math.min(9, since * 1.5);
            } else if (family == Family.DOOR_SHORTLY_OPEN && since >= 0 && since < 1) {
                off += 7;
            } else if (family == Family.REEFER_A_LITTLE_WARM && since > 0) {
                off += 2.4;
            } else if (family == Family.UNPLUGGED_IN_THE_YARD && hour > 6 && hour < 22) {
                off += Math.min((hour - 6) * 0.7, (22 - hour) * 2);
            } else if (random.nextInt(family == Family.DEFROSTS_OFTEN ? 12 : 120) == 0) {
                off += 4; // defrosting
            }
            readings.add(new Reading(
                    "REEFER-" + box,
                    jitter(after(begin, hour), 5),
                    Reading.Kind.REEFER,
                    box,
                    null,
                    null,
                    null,
                    Math.round((set + off) * 10) / 10.0,
                    set,
                    null));
        }
    }

    private void extras(Instant out, Instant arrived) {
        Instant middle = out.plus(Duration.between(out, arrived).dividedBy(2));
        switch (family) {
            case SEAL_OPENED -> seal(middle, true);
            case NUMBER_ON_TWO_BOXES -> {
                for (int i = 0; i < 3; i++) {
                    read("OCR", "CAM-KARACHI", after(out, 1.5 + 0.5 * i), new double[] {24.85, 66.98});
                }
            }
            case GPS_JUMPS -> located("GPS", middle.plusSeconds(7), new double[] {29.5 + random.nextDouble(), 60.9});
            case TOLD_TO_LEAVE_TWICE -> move("GTOT", after(out, 9), "PKGWD", "GIT");
            case READ_AT_A_PARK_TOO_SOON -> read("OCR", "CAM-PARK", after(out, -10), road.at(road.km()));
            case SEAL_OPENED_JUST_OUTSIDE -> seal(out.plusSeconds(480), true);
            case OPENED_AT_THE_PARK -> {
                seal(after(arrived, 2), true);
                seal(after(arrived, 2.5), true);
            }
            default -> {
                // told already
            }
        }
    }

    private void move(String code, Instant at, String unLocode, String facility) {
        moves.add(new Story.Move(code, at, unLocode, facility));
    }

    private void seal(Instant at, boolean open) {
        readings.add(
                new Reading("SEAL-" + box, jitter(at, 5), Reading.Kind.SEAL, box, null, null, null, null, null, open));
    }

    /** A tracker errs by some tens of metres. */
    private void located(String kind, Instant at, double[] where) {
        if (mute) {
            return;
        }
        read(kind, "GPS-" + box, jitter(at, 5), new double[] {
            where[0] + 0.0002 * random.nextGaussian(), where[1] + 0.0002 * random.nextGaussian()
        });
    }

    private void read(String kind, String device, Instant at, double[] where) {
        readings.add(new Reading(
                device,
                at,
                Reading.Kind.valueOf(kind),
                box,
                where == null ? null : where[0],
                where == null ? null : where[1],
                null,
                null,
                null,
                null));
    }

    private Instant jitter(Instant at, int seconds) {
        return at.plusMillis(random.nextInt(2_000 * seconds) - 1_000L * seconds);
    }

    private static Instant after(Instant begin, double hours) {
        return begin.plusSeconds((long) (hours * 3600));
    }
}
