package corridor.customs.postclearance;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Outcome;
import corridor.customs.riskmodel.Findings;
import corridor.service.access.Caller;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The worklist of audits after release, and what they find. The goods have left: nothing is held by it. */
@Component
@Transactional
class Audits {
    private final JdbcClient jdbc;
    private final Findings findings;
    private final DecisionLog log;
    private final Clock clock;

    Audits(JdbcClient jdbc, Findings findings, DecisionLog log, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.log = log;
        this.clock = clock;
    }

    /** Those to be done, the oldest declaration first. */
    @Transactional(readOnly = true)
    Page<PostClearanceAudit> open(Paging paging) {
        return Page.of(
                jdbc.sql("""
                                select * from post_clearance
                                where why is not null and outcome is null and (?::uuid is null or declaration_id > ?::uuid)
                                order by declaration_id limit ?""")
                        .params(paging.after(), paging.after(), paging.toRead())
                        .query(Audits::row)
                        .list(),
                paging,
                audit -> audit.declarationId().toString());
    }

    PostClearanceAudit note(UUID declarationId, Outcome outcome, String words, Caller officer) {
        if (outcome == Outcome.DISCREPANT && (words == null || words.isBlank())) {
            throw AuditRefused.withoutFindings();
        }
        PostClearanceAudit audit = find(declarationId);
        boolean own = jdbc.sql("""
                        select exists (select from decision where declaration_id = ? and what = 'CHECKED'
                            and substr(made_by, strpos(made_by, '/') + 1) = ?)""")
                .params(declarationId, officer.name())
                .query(Boolean.class)
                .single();
        if (own) {
            throw AuditRefused.own();
        }
        String said = words == null || words.isBlank() ? "As declared." : words;
        Instant now = clock.instant();
        int noted = jdbc.sql("""
                        update post_clearance set outcome = ?, findings = ?, audited_by = ?, audited_at = ?
                        where declaration_id = ? and outcome is null""")
                .params(outcome.name(), said, By.of(officer), now.atOffset(ZoneOffset.UTC), declarationId)
                .update();
        if (noted == 0) {
            throw AuditRefused.before();
        }
        findings.note(declarationId, outcome == Outcome.DISCREPANT, now, true);
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.AUDITED,
                By.of(officer),
                Map.of("why", audit.why()),
                Map.of("outcome", outcome, "findings", said),
                said));
        return find(declarationId);
    }

    private PostClearanceAudit find(UUID declarationId) {
        return jdbc.sql("select * from post_clearance where declaration_id = ? and why is not null")
                .param(declarationId)
                .query(Audits::row)
                .optional()
                .orElseThrow(() -> new NotFound("audit of the declaration", declarationId));
    }

    private static PostClearanceAudit row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime at = row.getObject("audited_at", OffsetDateTime.class);
        return new PostClearanceAudit(
                row.getObject("declaration_id", UUID.class),
                Choice.Why.valueOf(row.getString("why")),
                row.getBigDecimal("percentile"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("findings"),
                row.getString("audited_by"),
                at == null ? null : at.toInstant());
    }
}
