package corridor.customs.examination;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.release.Releases;
import corridor.service.access.Caller;
import corridor.service.outbox.Outbox;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes on what goes against the lane: one officer asks that a check be waived, another grants it, or not. */
@Component
@Transactional
class Waivers {
    private static final String ALL = "select * from check_waiver";

    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final Assignments assignments;
    private final Releases releases;
    private final DecisionLog log;
    private final Outbox outbox;
    private final Clock clock;

    Waivers(
            JdbcClient jdbc,
            Declarations declarations,
            Assignments assignments,
            Releases releases,
            DecisionLog log,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.assignments = assignments;
        this.releases = releases;
        this.log = log;
        this.outbox = outbox;
        this.clock = clock;
    }

    Waiver ask(UUID declarationId, String reason, Caller officer) {
        Declaration declaration = declarations.lock(declarationId, officer);
        if (!declaration.isLive() || !declaration.isCheckMissing()) {
            throw WorkRefused.nothingToCheck();
        }
        UUID id = Ids.next();
        int added = jdbc.sql("""
                        insert into check_waiver (id, declaration_id, reason, asked_by, asked_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        id,
                        declarationId,
                        reason,
                        By.of(officer),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw WaiverRefused.asked();
        }
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.OVERRIDE_ASKED,
                By.of(officer),
                Map.of("lane", declaration.lane()),
                Map.of("waiverId", id),
                reason));
        return find(id);
    }

    Waiver decide(UUID id, Waiver.Outcome outcome, String decision, Caller officer) {
        Waiver asked = find(id);
        if (asked.askedBy().equals(By.of(officer))) {
            throw WaiverRefused.own();
        }
        Declaration declaration = declarations.lock(asked.declarationId());
        int decided = jdbc.sql("""
                        update check_waiver set outcome = ?, decided_by = ?, decided_at = ?, decision = ?
                        where id = ? and outcome is null""")
                .params(outcome.name(), By.of(officer), clock.instant().atOffset(ZoneOffset.UTC), decision, id)
                .update();
        if (decided == 0) {
            throw WaiverRefused.decided();
        }
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.OVERRIDE_DECIDED,
                By.of(officer),
                Map.of("waiverId", id, "askedBy", asked.askedBy(), "lane", declaration.lane()),
                outcome,
                decision));
        if (outcome == Waiver.Outcome.GRANTED) {
            declaration.waiveCheck();
            assignments.end(declaration.getId());
            outbox.append(releases.releaseIfNothingIsMissing(declaration));
        }
        return find(id);
    }

    /** Those to be decided, the oldest first. */
    @Transactional(readOnly = true)
    Page<Waiver> open(Paging paging) {
        List<Waiver> read = jdbc.sql(
                        ALL + " where outcome is null and (?::uuid is null or id > ?::uuid) order by id limit ?")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(Waivers::row)
                .list();
        return Page.of(read, paging, waiver -> waiver.waiverId().toString());
    }

    private Waiver find(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(Waivers::row)
                .optional()
                .orElseThrow(() -> new NotFound("waiver", id));
    }

    private static Waiver row(ResultSet row, int n) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Waiver(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Waiver.Outcome.valueOf(outcome),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision"));
    }
}
