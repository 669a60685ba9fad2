package corridor.tracking.surveillance;

import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.outbox.Outbox;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Phase;
import corridor.tracking.dwell.Visit;
import corridor.tracking.place.Places;
import corridor.tracking.position.MarkedAreas;
import corridor.tracking.position.ReadingsOfBoxes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has all rules look at a box, raises what is new, and says of each alarm within the time looked at whether what it rests on
 * still stands. What is judged follows from what is known alone, so that any order of telling ends in the same alarms that
 * stand.
 */
@Component
class JudgingBoxes {
    /** What a reading may have to do with others, before it and after it. */
    private static final Duration AROUND = Duration.ofDays(2);
    /** More is read than is judged, so that what is judged at the edge is seen whole. */
    private static final Duration SEEN_WHOLE = Duration.ofDays(2);

    private final Logbook logbook;
    private final ReadingsOfBoxes readings;
    private final MarkedAreas areas;
    private final Places places;
    private final WatchSettings settings;
    private final List<WatchRule> rules;
    private final NamelessPasses passes;
    private final GateMoveTable gate;
    private final PhaseTable phases;
    private final WatchTable table;
    private final AlarmTable alarms;
    private final Outbox outbox;

    JudgingBoxes(
            Logbook logbook,
            ReadingsOfBoxes readings,
            MarkedAreas areas,
            Places places,
            WatchSettings settings,
            List<WatchRule> rules,
            NamelessPasses passes,
            GateMoveTable gate,
            PhaseTable phases,
            WatchTable table,
            AlarmTable alarms,
            Outbox outbox) {
        this.logbook = logbook;
        this.readings = readings;
        this.areas = areas;
        this.places = places;
        this.settings = settings;
        this.rules = List.copyOf(rules);
        this.passes = passes;
        this.gate = gate;
        this.phases = phases;
        this.table = table;
        this.alarms = alarms;
        this.outbox = outbox;
    }

    void judge(List<WatchTable.Due> due, Instant now) {
        Map<ContainerNumber, Watched.Span> boxes = new TreeMap<>();
        Map<String, Watched.Span> days = new TreeMap<>();
        due.forEach(each -> NamelessPasses.day(each.subject())
                .ifPresentOrElse(
                        day -> days.put(each.subject(), day),
                        () -> boxes.put(new ContainerNumber(each.subject()), each.span())));
        Map<ContainerNumber, History> histories = logbook.read(boxes.keySet());
        boxes.forEach((box, span) -> keep(box, histories.get(box), now)); // all first: rules look at others' moves
        MarkedAreas.Drawn drawn = areas.drawn();
        List<PortEvent> told = new ArrayList<>();
        boxes.forEach((box, span) -> told.addAll(judge(box, histories.get(box), span, drawn, now)));
        days.forEach((subject, day) -> {
            List<Suspicion> suspicions = passes.suspicions(day);
            told.addAll(answer(suspicions, alarms.ofPassesBetween(day.from(), day.until()), now));
            later(subject, day, suspicions, Optional.empty(), now);
        });
        outbox.append(told);
    }

    private List<PortEvent> judge(
            ContainerNumber box, History history, Watched.Span of, MarkedAreas.Drawn drawn, Instant now) {
        List<Leg> legs = Leg.of(history, places);
        Watched.Span span = span(of, legs, now);
        Watched watched = new Watched(
                box,
                history,
                legs,
                readings.all(box, span.from().minus(SEEN_WHOLE), span.until().plus(SEEN_WHOLE)),
                span,
                now,
                places,
                drawn,
                settings);
        List<Suspicion> suspicions = rules.stream()
                .flatMap(rule -> rule.suspicions(watched).stream())
                .toList();
        List<PortEvent> told = answer(
                suspicions,
                alarms.about(box, watched.span().from(), watched.span().until()),
                now);
        later(
                box.value(),
                new Watched.Span(now, now),
                suspicions,
                rules.stream().flatMap(rule -> rule.next(watched).stream()).min(Instant::compareTo),
                now);
        return told;
    }

    /** From the beginning of the leg, which is judged as a whole, but not from before readings are looked at. */
    private Watched.Span span(Watched.Span of, List<Leg> legs, Instant now) {
        if (of.from().equals(WatchTable.EVER)) {
            return of;
        }
        Instant around = of.from().minus(AROUND);
        Instant from = legs.stream()
                .filter(leg -> leg.covers(around))
                .map(Leg::from)
                .min(Instant::compareTo)
                .orElse(around);
        Instant earliest = now.minus(settings.back());
        return new Watched.Span(
                from.isBefore(earliest) ? earliest : from, of.until().plus(AROUND));
    }

    /** Raises what is ripe and has no alarm, and says of each alarm whether it still stands. */
    private List<PortEvent> answer(List<Suspicion> suspicions, List<AlarmTable.Standing> known, Instant now) {
        List<PortEvent> told = new ArrayList<>();
        for (AlarmTable.Standing alarm : known) {
            boolean stands = suspicions.stream()
                    .anyMatch(each -> each.isMeantBy(alarm.kind(), alarm.cause(), alarm.occurredAt()));
            if (stands != alarm.stands()) {
                told.add(alarms.amend(
                        alarm,
                        stands,
                        stands
                                ? "by all that is known now it is as the alarm says"
                                : "what was told or read since explains it, or took back what it rests on",
                        now));
            }
        }
        told.addAll(alarms.raise(suspicions.stream()
                .filter(each -> each.isRipe(now))
                .filter(each -> known.stream()
                        .noneMatch(alarm -> each.isMeantBy(alarm.kind(), alarm.cause(), alarm.occurredAt())))
                .toList()));
        return told;
    }

    /** Looks again when something becomes ripe, or when time tells. */
    private void later(
            String subject, Watched.Span span, List<Suspicion> suspicions, Optional<Instant> next, Instant now) {
        List<Suspicion> unripe =
                suspicions.stream().filter(each -> !each.isRipe(now)).toList();
        Stream.concat(unripe.stream().map(Suspicion::ripeAt), next.stream())
                .min(Instant::compareTo)
                .ifPresent(at -> {
                    Instant first = unripe.stream()
                            .map(Suspicion::occurredAt)
                            .min(Instant::compareTo)
                            .orElse(span.from());
                    table.put(
                            subject,
                            at,
                            new Watched.Span(first.isBefore(span.from()) ? first : span.from(), span.until()));
                });
    }

    /** Keeps what follows from a history and rules for other boxes ask for. */
    private void keep(ContainerNumber box, History history, Instant now) {
        List<GateMove> moves = GateMove.of(history, places);
        Set<Instant> before =
                new HashSet<>(gate.of(box).stream().map(GateMove::at).toList());
        Set<Instant> after = new HashSet<>(moves.stream().map(GateMove::at).toList());
        if (!before.equals(after)) {
            gate.replace(box, moves);
            Stream.concat(before.stream(), after.stream())
                    .filter(at -> before.contains(at) != after.contains(at))
                    .flatMap(at -> Stream.of(at.minus(settings.gateTolerance()), at.plus(settings.gateTolerance())))
                    .map(NamelessPasses::subject)
                    .distinct()
                    .forEach(day -> table.put(day, now, NamelessPasses.day(day).orElseThrow()));
        }
        phases.replace(
                box,
                Stream.concat(
                                Visit.of(history, places).stream().map(visit -> stay(box, history, visit)),
                                Leg.of(history, places).stream()
                                        .filter(leg -> leg.phase() == Phase.ON_THE_ROAD && leg.ours())
                                        .map(leg -> road(box, history, leg)))
                        .toList());
    }

    private static PhaseTable.Row stay(ContainerNumber box, History history, Visit visit) {
        Instant from = visit.arrived().occurredAt();
        Instant until = visit.departed() == null ? null : visit.departed().occurredAt();
        return new PhaseTable.Row(
                box.value(),
                "STAY",
                StandsLong.likeness(visit),
                from,
                until,
                until == null ? null : StandsLong.hours(history, from, until));
    }

    private PhaseTable.Row road(ContainerNumber box, History history, Leg leg) {
        Instant until = leg.ended() == null ? null : leg.ended().occurredAt();
        return new PhaseTable.Row(
                box.value(),
                "ROAD",
                destination(history, leg),
                leg.from(),
                until,
                until == null ? null : Duration.between(leg.from(), until).toSeconds() / 3600.0);
    }

    private String destination(History history, Leg leg) {
        return destination(history, leg, places);
    }

    static String destination(History history, Leg leg, Places places) {
        return history.journeys(places).stream()
                .filter(journey -> journey.facts().contains(leg.began()))
                .flatMap(journey -> journey.destination().stream())
                .map(park -> park.value().value())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
