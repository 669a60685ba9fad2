package corridor.tracking.gate;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.GateOutRefused;
import corridor.events.TransportMeans;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.time.Ids;
import corridor.tracking.container.ContainerState;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.Told;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding whether a box may pass the gate on a truck. The box is locked meanwhile: of two trucks, one gets it. */
@Component
class LettingThrough {
    private final Logbook logbook;
    private final GateRules rules;
    private final LaneChecks lane;
    private final AppointmentTable appointments;
    private final GateDecisions decisions;
    private final Outbox outbox;
    private final Places places;
    private final Clock clock;

    LettingThrough(
            Logbook logbook,
            GateRules rules,
            LaneChecks lane,
            AppointmentTable appointments,
            GateDecisions decisions,
            Outbox outbox,
            Places places,
            Clock clock) {
        this.logbook = logbook;
        this.rules = rules;
        this.lane = lane;
        this.appointments = appointments;
        this.decisions = decisions;
        this.outbox = outbox;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public GateDecision out(GateOut request, Caller caller) {
        Pass pass = Pass.begun(
                Direction.OUT,
                request.containerNumber(),
                request.truckPlate(),
                request.occurredAt(),
                request.reads(),
                clock);
        Optional<History> known = logbook.lock(pass.number());
        List<Reason> reasons = new ArrayList<>(rules.reasonsAgainst(pass.number(), known, pass.when(), pass.now()));
        return decide(pass, known, reasons, caller, EquipmentEventCode.GTOT, null, null, Particulars.NONE);
    }

    @Transactional
    public GateDecision in(GateIn request, Caller caller) {
        Pass pass = Pass.begun(
                Direction.IN,
                request.containerNumber(),
                request.truckPlate(),
                request.occurredAt(),
                request.reads(),
                clock);
        Optional<History> known = logbook.lock(pass.number());
        List<Reason> reasons =
                new ArrayList<>(rules.reasonsAgainstEntry(known.orElse(History.EMPTY), pass.when(), pass.now()));
        return decide(
                pass,
                known,
                reasons,
                caller,
                EquipmentEventCode.GTIN,
                request.isoSizeType(),
                request.empty(),
                new Particulars(null, request.booking(), null, null, null));
    }

    /** A truck before the gate. */
    private record Pass(
            UUID decisionId,
            Direction direction,
            ContainerNumber number,
            String plate,
            Instant when,
            Instant now,
            GateReads reads) {
        static Pass begun(
                Direction direction,
                ContainerNumber number,
                String plate,
                Instant asked,
                GateReads reads,
                Clock clock) {
            Instant now = clock.instant();
            return new Pass(
                    Ids.next(),
                    direction,
                    number,
                    plate.toUpperCase(Locale.ROOT),
                    Objects.requireNonNullElse(asked, now).truncatedTo(ChronoUnit.MICROS),
                    now,
                    reads);
        }
    }

    private GateDecision decide(
            Pass pass,
            Optional<History> known,
            List<Reason> reasons,
            Caller caller,
            EquipmentEventCode code,
            String isoSizeType,
            Boolean empty,
            Particulars particulars) {
        History history = known.orElse(History.EMPTY);
        List<String> seals = pass.direction() == Direction.OUT ? sealsOf(history) : List.of();
        Optional<Appointment> appointment = appointments.waiting(pass.number(), pass.direction());
        reasons.addAll(lane.truck(pass.number(), pass.direction(), pass.plate(), pass.when(), appointment));
        reasons.addAll(lane.box(pass.number(), seals, pass.reads()));
        GateDecision.Inputs inputs = GateDecision.Inputs.of(
                history, places, rules.lastDeparture(history), seals, appointment.orElse(null), pass.reads());
        Evidence evidence = new Evidence(
                Objects.requireNonNullElse(caller.party(), caller.name()),
                Evidence.Kind.GATE,
                "gate decision " + pass.decisionId(),
                pass.reads() == null ? null : pass.reads().pictureSha256());
        UUID eventId = null;
        if (reasons.isEmpty()) {
            eventId = record(passed(pass, code, isoSizeType, empty, particulars, evidence));
            appointment.ifPresent(
                    booked -> appointments.end(booked.appointmentId(), Appointment.Status.USED, pass.decisionId()));
        } else if (pass.direction() == Direction.OUT) {
            eventId = refused(pass, reasons, known.isPresent(), evidence);
        }
        GateDecision decision = new GateDecision(
                pass.decisionId(),
                reasons.isEmpty() ? GateDecision.Outcome.ALLOWED : GateDecision.Outcome.REFUSED,
                pass.direction(),
                pass.number().value(),
                pass.plate(),
                pass.when(),
                pass.now(),
                caller.name(),
                reasons,
                eventId,
                inputs);
        decisions.keep(decision);
        return decision;
    }

    private List<String> sealsOf(History history) {
        if (history.isEmpty()) {
            return List.of();
        }
        Told<List<String>> seals = ContainerState.derive(history, places).seals();
        return seals == null ? List.of() : seals.value();
    }

    private Fact passed(
            Pass pass,
            EquipmentEventCode code,
            String isoSizeType,
            Boolean empty,
            Particulars particulars,
            Evidence evidence) {
        return Fact.of(
                new EquipmentMoved(
                        pass.number(),
                        code,
                        EventClassifier.ACT,
                        pass.when(),
                        places.port(),
                        TransportMeans.truck(pass.plate()),
                        isoSizeType,
                        empty,
                        pass.reads() == null ? null : pass.reads().grossMassKg(),
                        pass.reads() == null ? List.of() : pass.reads().sealNumbers(),
                        evidence),
                particulars);
    }

    private UUID refused(Pass pass, List<Reason> reasons, boolean known, Evidence evidence) {
        GateOutRefused refused = new GateOutRefused(
                pass.decisionId(),
                pass.number(),
                pass.when().isAfter(pass.now()) ? pass.now() : pass.when(),
                places.port(),
                pass.plate(),
                reasons.stream().map(reason -> reason.code().name()).toList());
        // A number that nobody knows may be a misreading: it gets no history by being refused.
        return known ? record(Fact.of(refused, evidence)) : outbox.append(refused);
    }

    private UUID record(Fact fact) {
        return logbook.record(List.of(fact)).getFirst().recorded().eventId();
    }
}
