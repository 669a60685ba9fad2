package corridor.customs.examination;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Assignments;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Document;
import corridor.service.access.Caller;
import corridor.service.problem.NotFound;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers ask for documents and declarants answer; meanwhile the clock of customs' promise stands still. */
@Component
@Transactional
class DocumentRequests {
    private final JdbcClient jdbc;
    private final Declarations declarations;
    private final Assignments assignments;
    private final DecisionLog log;
    private final Clock clock;

    DocumentRequests(
            JdbcClient jdbc, Declarations declarations, Assignments assignments, DecisionLog log, Clock clock) {
        this.jdbc = jdbc;
        this.declarations = declarations;
        this.assignments = assignments;
        this.log = log;
        this.clock = clock;
    }

    DocumentRequest ask(UUID declarationId, String document, String why, Caller officer) {
        Declaration declaration = declarations.lock(declarationId, officer);
        if (!assignments.isClaimedBy(declarationId, By.of(officer))) {
            throw WorkRefused.notClaimed();
        }
        Instant now = clock.instant();
        declaration.ask(now);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into document_request (id, declaration_id, document, why, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id, declarationId, document, why, By.of(officer), now.atOffset(ZoneOffset.UTC))
                .update();
        log.add(Decision.about(
                Ids.next(),
                declarationId,
                What.DOCUMENT_ASKED,
                By.of(officer),
                Map.of("documents", declaration.documents()),
                Map.of("requestId", id, "document", document),
                why));
        return find(id);
    }

    /** @param reference the document's number; null if there is none, and then {@code answer} says why */
    DocumentRequest answer(UUID id, String reference, String answer, Caller declarant) {
        DocumentRequest asked = find(id);
        Declaration declaration = declarations.lock(asked.declarationId(), declarant);
        Instant now = clock.instant();
        int answered = jdbc.sql("""
                        update document_request set answered_at = ?, reference = ?, answer = ?
                        where id = ? and answered_at is null""")
                .params(now.atOffset(ZoneOffset.UTC), reference, answer, id)
                .update();
        if (answered == 0) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "request-answered",
                    "This request has been answered",
                    "The request for " + asked.document() + " was answered before.",
                    new Violation("requestId", "a request is answered once", "there is nothing more to do"));
        }
        if (reference != null) {
            declaration.hand(new Document(asked.document(), reference));
        }
        if (of(declaration.getId()).stream().allMatch(each -> each.answeredAt() != null)) {
            declaration.answered(now);
        }
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.DOCUMENT_ANSWERED,
                By.of(declarant),
                Map.of("requestId", id, "document", asked.document()),
                Map.of("reference", reference == null ? "none" : reference),
                answer == null ? "The document was handed in." : answer));
        return find(id);
    }

    List<DocumentRequest> of(UUID declarationId, Caller caller) {
        declarations.find(declarationId, caller);
        return of(declarationId);
    }

    private List<DocumentRequest> of(UUID declarationId) {
        return jdbc.sql("select * from document_request where declaration_id = ? order by id")
                .param(declarationId)
                .query(DocumentRequests::row)
                .list();
    }

    private DocumentRequest find(UUID id) {
        return jdbc.sql("select * from document_request where id = ?")
                .param(id)
                .query(DocumentRequests::row)
                .optional()
                .orElseThrow(() -> new NotFound("document request", id));
    }

    private static DocumentRequest row(ResultSet row, int n) throws SQLException {
        OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new DocumentRequest(
                row.getObject("id", UUID.class),
                row.getObject("declaration_id", UUID.class),
                row.getString("document"),
                row.getString("why"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getString("reference"),
                row.getString("answer"));
    }
}
