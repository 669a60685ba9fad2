package corridor.tracking.prediction;

import corridor.tracking.container.What;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The moments of a visit from which is learned, and the one at which it is now. A visit has many: predictions are asked for while
 * it lasts, and what is known changes (H. van Houwelingen, Dynamic prediction by landmarking in event history analysis,
 * Scandinavian Journal of Statistics 34, 2007). Only what had happened by the moment is among its traits.
 */
public final class Moments {
    /** After the announced time nobody waits for a box longer than this: what is learned is when those come that do. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(14);

    private static final int MOST_VISITS = 30_000;
    private static final int[] DAYS_WAITED = {1, 2, 3, 5, 8, 13, 21, 34};
    private static final int[] HOURS_ON_ROAD = {3, 8, 16, 32, 64};

    private final Tempo tempo;
    private final ZoneId zone;

    public Moments(Tempo tempo, ZoneId zone) {
        this.tempo = tempo;
        this.zone = zone;
    }

    /**
     * All moments to learn a quantity from. Of very many visits every so many is taken, always the same ones.
     *
     * @param now until when everything is known
     */
    public List<Moment> of(Quantity quantity, List<PortVisit> visits, Instant now) {
        int every = visits.size() / MOST_VISITS + 1;
        List<Moment> all = new ArrayList<>();
        for (PortVisit visit : visits) {
            if (every == 1 || Math.floorMod(visit.id().hashCode(), every) == 0) {
                all.addAll(of(quantity, visit, now));
            }
        }
        return all;
    }

    List<Moment> of(Quantity quantity, PortVisit visit, Instant now) {
        if (quantity == Quantity.GATE_IN) {
            return visit.announced().stream()
                    .filter(announcement -> !announcement.at().isAfter(now))
                    .map(announcement -> announced(visit, announcement, now))
                    .filter(moment -> moment.hasEnded()
                            || moment.at().plus(GIVEN_UP_AFTER).isAfter(now))
                    .toList();
        }
        List<Moment> all = new ArrayList<>();
        occasions(visit, now)
                .forEach(
                        (at, occasion) -> at(quantity, visit, occasion, at, now).ifPresent(all::add));
        return all;
    }

    /** What a quantity is to be predicted from, if it is one that is to be expected of the box now. */
    public Optional<Moment> now(Quantity quantity, PortVisit visit, Instant now) {
        if (quantity == Quantity.GATE_IN) {
            return visit.arrived() != null || visit.announced().isEmpty()
                    ? Optional.empty()
                    : Optional.of(announced(visit, visit.announced().getLast(), now))
                            .filter(each -> each.at().plus(GIVEN_UP_AFTER).isAfter(now));
        }
        Instant last = visit.arrived();
        Occasion occasion = Occasion.WAITING;
        for (Map.Entry<Instant, Occasion> each : occasions(visit, now).entrySet()) {
            if (each.getKey().equals(now)) {
                occasion = each.getValue();
            }
        }
        return last == null ? Optional.empty() : at(quantity, visit, occasion, now, now);
    }

    /** When something about the visit was worth a prediction, up to now. Of several at one time the last counts. */
    SortedMap<Instant, Occasion> occasions(PortVisit visit, Instant now) {
        SortedMap<Instant, Occasion> occasions = new TreeMap<>();
        if (visit.arrived() == null) {
            return occasions;
        }
        for (int days : DAYS_WAITED) {
            Instant at = visit.arrived().plus(Duration.ofDays(days));
            if (visit.isIn(at)) {
                occasions.put(at, Occasion.WAITING);
            }
        }
        // One at any time at all: the others come at the hour at which ships are worked.
        Instant anyTime =
                visit.arrived().plus(Duration.ofMinutes(Math.floorMod(visit.id().hashCode(), 5 * 24 * 60)));
        if (visit.isIn(anyTime)) {
            occasions.put(anyTime, Occasion.WAITING);
        }
        occasions.put(visit.arrived(), Occasion.ARRIVED);
        for (PortVisit.Step step : visit.steps()) {
            if (visit.isIn(step.at())) {
                occasion(visit, step).ifPresent(occasion -> occasions.put(step.at(), occasion));
            }
        }
        if (visit.left() != null && visit.leftBy() == PortVisit.Way.GATE) {
            for (int hours : HOURS_ON_ROAD) {
                Instant at = visit.left().plus(Duration.ofHours(hours));
                if (visit.isOnRoad(at)) {
                    occasions.put(at, Occasion.WAITING);
                }
            }
            occasions.put(visit.left(), Occasion.LEFT_GATE);
        }
        occasions.keySet().removeIf(at -> at.isAfter(now));
        return occasions;
    }

    private static Optional<Occasion> occasion(PortVisit visit, PortVisit.Step step) {
        return switch (step.what()) {
            case HELD -> Optional.of(Occasion.HELD);
            case HOLD_LIFTED ->
                Clearance.at(visit, step.at()).holds() == 0 ? Optional.of(Occasion.HOLDS_LIFTED) : Optional.empty();
            case RELEASED -> Optional.of(Occasion.RELEASED);
            default -> Optional.empty();
        };
    }

    private Optional<Moment> at(Quantity quantity, PortVisit visit, Occasion occasion, Instant at, Instant now) {
        Clearance clearance = Clearance.at(visit, at);
        boolean in = visit.isIn(at);
        boolean byGate = visit.leftBy() == PortVisit.Way.GATE;
        Instant left = visit.left();
        return switch (quantity) {
            case DEPARTURE -> in ? moment(visit, occasion, at, clearance, left, now) : Optional.empty();
            case GATE_OUT ->
                in && visit.cameBy() == PortVisit.Way.SHIP
                        ? moment(visit, occasion, at, clearance, byGate ? left : null, earlier(left, now))
                        : Optional.empty();
            case HOLD_END ->
                in && clearance.holds() > 0
                        ? moment(visit, occasion, at, clearance, holdsEnd(visit, at), earlier(left, now))
                        : Optional.empty();
            case PARK_ARRIVAL ->
                clearance.park() != null && (in || visit.isOnRoad(at))
                        ? moment(
                                visit,
                                occasion,
                                at,
                                clearance,
                                visit.atPark(),
                                visit.leftBy() == PortVisit.Way.SHIP ? earlier(left, now) : now)
                        : Optional.empty();
            case GATE_IN -> Optional.empty();
        };
    }

    private static Instant earlier(Instant left, Instant now) {
        return left == null || left.isAfter(now) ? now : left;
    }

    private static Instant holdsEnd(PortVisit visit, Instant from) {
        return visit.steps().stream()
                .filter(step -> step.what() == What.HOLD_LIFTED && step.at().isAfter(from))
                .map(PortVisit.Step::at)
                .filter(at -> Clearance.at(visit, at).holds() == 0)
                .findFirst()
                .orElse(null);
    }

    private Optional<Moment> moment(
            PortVisit visit, Occasion occasion, Instant at, Clearance clearance, Instant ended, Instant until) {
        boolean known = ended != null && !ended.isAfter(until);
        Traits traits = standing(visit, at)
                .with(Trait.LANE, clearance.lane())
                .with(Trait.PARK, clearance.park() == null ? "no park" : clearance.park())
                .with(Trait.CUSTOMS, clearance.state())
                .with(Trait.HOLDS, clearance.holds())
                .with(Trait.DUES, clearance.dues())
                .with(
                        Trait.HOURS_SO,
                        clearance.lastStep() == null ? Double.NaN : Moment.hours(clearance.lastStep(), at));
        if (visit.isIn(at)) {
            traits.with(Trait.HOURS_HERE, Moment.hours(visit.arrived(), at))
                    .with(Trait.LATELY, tempo.stayedLately(at))
                    .with(Trait.CLEARS_IN, tempo.clearsIn(at));
            visit.trucks().stream()
                    .filter(truck -> truck.isExpected(at) && truck.from().isAfter(at.minus(Duration.ofHours(2))))
                    .findFirst()
                    .ifPresent(truck -> traits.with(Trait.TRUCK_IN, Math.max(0, Moment.hours(at, truck.from()))));
            if (visit.freeUntil() != null) {
                double free = Moment.hours(at, visit.freeUntil());
                traits.with(Trait.FREE_FOR, Math.max(0, free));
            }
        } else {
            traits.with(Trait.CUSTOMS, "on the road")
                    .with(Trait.HOURS_ON_ROAD, Moment.hours(visit.left(), at))
                    .with(Trait.LATELY, tempo.onRoadLately(at));
        }
        return Optional.of(new Moment(visit.id(), visit.arrived(), occasion, at, traits, known ? ended : null, until));
    }

    private Moment announced(PortVisit visit, PortVisit.Announcement announcement, Instant now) {
        boolean came = visit.arrived() != null && visit.cameBy() == PortVisit.Way.GATE;
        Instant givenUp = announcement.at().plus(GIVEN_UP_AFTER);
        boolean inTime =
                came && !visit.arrived().isAfter(givenUp) && !visit.arrived().isAfter(now);
        return new Moment(
                visit.id(),
                announcement.at(),
                Occasion.ANNOUNCED,
                announcement.at(),
                clock(announcement.at())
                        .with(Trait.ANNOUNCED_BY, announcement.by())
                        .with(Trait.CARRIER, announcement.carrier()),
                inTime ? visit.arrived() : null,
                now);
    }

    private Traits standing(PortVisit visit, Instant at) {
        return clock(at)
                .with(Trait.SIZE_TYPE, visit.sizeType())
                .with(Trait.EMPTY, visit.empty() == null ? null : visit.empty() ? "empty" : "laden")
                .with(Trait.CARRIER, visit.carrier())
                .with(Trait.CAME_BY, visit.cameBy() == PortVisit.Way.SHIP ? "ship" : "road")
                .with(Trait.STANDING, tempo.standing(at));
    }

    private Traits clock(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return new Traits()
                .with(Trait.HOUR_OF_DAY, local.getHour())
                .with(Trait.DAY_OF_WEEK, local.getDayOfWeek().getValue());
    }
}
