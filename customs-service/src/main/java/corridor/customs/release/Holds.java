package corridor.customs.release;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.DecisionOnRecord;
import corridor.customs.audit.What;
import corridor.customs.declaration.Claims;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Placing and lifting holds. A hold may be placed on a box that has not come yet. */
@Component
@Transactional
class Holds {
    private final HoldRepository repository;
    private final ContainerLocks locks;
    private final Claims claims;
    private final Declarations declarations;
    private final Releases releases;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Holds(
            HoldRepository repository,
            ContainerLocks locks,
            Claims claims,
            Declarations declarations,
            Releases releases,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.locks = locks;
        this.claims = claims;
        this.declarations = declarations;
        this.releases = releases;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    Hold place(ContainerNumber number, String reason, Caller officer) {
        locks.take(List.of(number));
        Instant now = clock.instant();
        UUID decisionId = Ids.next();
        Hold hold =
                repository.save(new Hold(Ids.next(), Hold.Kind.HOLD, decisionId, number, reason, now, By.of(officer)));
        record(decisionId, What.HOLD_PLACED, hold, claims.declarationFor(number), officer, reason);
        outbox.append(new CustomsHoldPlaced(hold.getId(), number, now, reason));
        return hold;
    }

    /** Detains or seizes the goods of a declaration: a hold on each of its boxes, by one decision. */
    List<HoldView> keep(UUID declarationId, Hold.Kind kind, String reason, Caller officer) {
        Declaration declaration = declarations.lock(declarationId, officer);
        if (!declaration.isLive()) {
            throw DetentionRefused.over(declaration.status());
        }
        locks.take(declaration.containers());
        Instant now = clock.instant();
        UUID decisionId = Ids.next();
        String said = (kind == Hold.Kind.SEIZURE ? "Seized: " : "Detained: ") + reason;
        List<HoldView> holds = new ArrayList<>();
        List<PortEvent> events = new ArrayList<>();
        for (ContainerNumber number : declaration.containers()) {
            Hold hold = repository.save(new Hold(Ids.next(), kind, decisionId, number, said, now, By.of(officer)));
            holds.add(HoldView.of(hold));
            events.add(new CustomsHoldPlaced(hold.getId(), number, now, said));
        }
        log.add(Decision.about(
                decisionId,
                declarationId,
                kind == Hold.Kind.SEIZURE ? What.SEIZED : What.DETAINED,
                By.of(officer),
                Map.of("containers", declaration.containers()),
                holds,
                reason));
        outbox.append(events);
        return holds;
    }

    /** Lifts what a decision placed, whatever its kind; the events are returned. The declaration is locked. */
    List<PortEvent> liftAfterAppeal(DecisionOnRecord against, Declaration declaration, String reason, Caller officer) {
        List<Hold> standing = repository.standingBy(against.id());
        locks.take(standing.stream().map(Hold::containerNumber).toList());
        Instant now = clock.instant();
        List<PortEvent> events = new ArrayList<>();
        for (Hold hold : standing) {
            hold.lift(now, By.of(officer), reason);
            record(Ids.next(), What.HOLD_LIFTED, hold, Optional.of(declaration.getId()), officer, reason);
            events.add(new CustomsHoldLifted(hold.getId(), hold.containerNumber(), now));
        }
        repository.flush();
        return events;
    }

    /** Lifts a hold. If nothing else was missing, a declaration that needs no officer is released by that. */
    Hold lift(UUID id, String reason, Caller officer) {
        ContainerNumber number = repository
                .findById(id)
                .orElseThrow(() -> new NotFound("hold", id))
                .containerNumber();
        Optional<UUID> declarationId = claims.declarationFor(number);
        Optional<Declaration> declaration = declarationId.map(declarations::lock);
        locks.take(List.of(number));
        Hold hold = repository.lock(id).orElseThrow(() -> new NotFound("hold", id));
        if (hold.kind() == Hold.Kind.SEIZURE) {
            throw DetentionRefused.seized();
        }
        Instant now = clock.instant();
        hold.lift(now, By.of(officer), reason);
        repository.flush();
        record(Ids.next(), What.HOLD_LIFTED, hold, declarationId, officer, reason);
        List<PortEvent> events = new ArrayList<>();
        events.add(new CustomsHoldLifted(id, number, now));
        declaration.map(releases::releaseIfNothingIsMissing).ifPresent(events::addAll);
        outbox.append(events);
        return hold;
    }

    @Transactional(readOnly = true)
    List<Hold> list(ContainerNumber number, Paging paging) {
        UUID before = paging.after() == null ? null : UUID.fromString(paging.after());
        return repository.newestFirst(number, before, Limit.of(paging.toRead()));
    }

    private void record(
            UUID decisionId, What what, Hold hold, Optional<UUID> declarationId, Caller officer, String reason) {
        log.add(new Decision(
                decisionId,
                declarationId.orElse(null),
                hold.containerNumber(),
                what,
                By.of(officer),
                Map.of("holdId", hold.getId()),
                HoldView.of(hold),
                List.of(reason),
                null,
                null));
    }
}
