package corridor.customs.permit;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.release.Releases;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agencies' decisions. An agency sees what it is asked, and nothing else. */
@Component
@Transactional
class Permits {
    private final PermitTable table;
    private final Declarations declarations;
    private final Releases releases;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Permits(
            PermitTable table,
            Declarations declarations,
            Releases releases,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.declarations = declarations;
        this.releases = releases;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides. If nothing else was missing, a declaration that needs no officer is released by a grant. */
    Permit decide(UUID id, Permit.Status status, String reason, Caller agency) {
        String own = own(agency);
        UUID declarationId = table.find(id, own)
                .orElseThrow(() -> new NotFound("permit", id))
                .declarationId();
        Declaration declaration = declarations.lock(declarationId);
        Permit permit = table.lock(id, own).orElseThrow(() -> new NotFound("permit", id));
        if (!declaration.isLive()) {
            throw PermitRefused.over(declaration.status().name());
        }
        if (permit.status() == status || permit.status() == Permit.Status.NOT_NEEDED) {
            throw PermitRefused.decided(permit.status().name());
        }
        table.decide(id, status, By.of(agency), reason, clock.instant());
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                status == Permit.Status.GRANTED ? What.PERMIT_GRANTED : What.PERMIT_REFUSED,
                By.of(agency),
                permit,
                status,
                reason));
        outbox.append(releases.releaseIfNothingIsMissing(declaration));
        return table.find(id, own).orElseThrow();
    }

    @Transactional(readOnly = true)
    Page<Permit> waiting(Caller caller, Paging paging) {
        return Page.of(
                table.waiting(own(caller), paging), paging, permit -> permit.promisedBy() + "/" + permit.permitId());
    }

    @Transactional(readOnly = true)
    List<Permit> of(UUID declarationId, Caller caller) {
        declarations.find(declarationId, caller);
        return table.of(declarationId);
    }

    /** Whose permits a caller sees; null for anybody's. */
    private static String own(Caller caller) {
        if (caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return null;
        }
        return caller.party() == null ? "" : caller.party();
    }
}
