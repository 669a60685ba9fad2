package corridor.tracking.gate;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.GateOutRefused;
import corridor.events.TransportMeans;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.Particulars;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deciding whether a box may leave by truck. The box is locked meanwhile: of two trucks, one gets it. */
@Component
class LettingOut {
    private final Logbook logbook;
    private final GateRules rules;
    private final GateDecisions decisions;
    private final Outbox outbox;
    private final Places places;
    private final Clock clock;

    LettingOut(Logbook logbook, GateRules rules, GateDecisions decisions, Outbox outbox, Places places, Clock clock) {
        this.logbook = logbook;
        this.rules = rules;
        this.decisions = decisions;
        this.outbox = outbox;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    public GateDecision decide(GateOut request, Caller caller) {
        Optional<History> known = logbook.lock(request.containerNumber());
        Instant now = clock.instant();
        Instant when = Objects.requireNonNullElse(request.occurredAt(), now).truncatedTo(ChronoUnit.MICROS);
        String plate = request.truckPlate().toUpperCase(Locale.ROOT);
        List<Reason> reasons = rules.reasonsAgainst(request.containerNumber(), known, when, now);
        UUID decisionId = Ids.next();
        History history = known.orElse(History.EMPTY);
        GateDecision.Inputs inputs = GateDecision.Inputs.of(history, places, rules.lastDeparture(history));
        Evidence evidence = new Evidence(
                Objects.requireNonNullElse(caller.party(), caller.name()),
                Evidence.Kind.GATE,
                "gate decision " + decisionId,
                null);
        UUID eventId = reasons.isEmpty()
                ? allowed(request, when, plate, evidence)
                : refused(request, when, now, plate, reasons, decisionId, known.isPresent(), evidence);
        GateDecision decision = new GateDecision(
                decisionId,
                reasons.isEmpty() ? GateDecision.Outcome.ALLOWED : GateDecision.Outcome.REFUSED,
                request.containerNumber().value(),
                plate,
                when,
                now,
                caller.name(),
                reasons,
                eventId,
                inputs);
        decisions.keep(decision);
        return decision;
    }

    private UUID allowed(GateOut request, Instant when, String plate, Evidence evidence) {
        EquipmentMoved moved = new EquipmentMoved(
                request.containerNumber(),
                EquipmentEventCode.GTOT,
                EventClassifier.ACT,
                when,
                places.port(),
                TransportMeans.truck(plate),
                null,
                null,
                null,
                List.of(),
                evidence);
        return record(Fact.of(moved, Particulars.NONE));
    }

    private UUID refused(
            GateOut request,
            Instant when,
            Instant now,
            String plate,
            List<Reason> reasons,
            UUID decisionId,
            boolean known,
            Evidence evidence) {
        GateOutRefused refused = new GateOutRefused(
                decisionId,
                request.containerNumber(),
                when.isAfter(now) ? now : when,
                places.port(),
                plate,
                reasons.stream().map(reason -> reason.code().name()).toList());
        // A number that nobody knows may be a misreading: it gets no history by being refused.
        return known ? record(Fact.of(refused, evidence)) : outbox.append(refused);
    }

    private UUID record(Fact fact) {
        return logbook.record(List.of(fact)).getFirst().recorded().eventId();
    }
}
