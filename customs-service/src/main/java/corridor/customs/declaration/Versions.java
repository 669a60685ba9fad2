package corridor.customs.declaration;

import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What declarations said before they were amended. */
@Component
public class Versions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a declaration said for a time.
     *
     * @param number from 1
     * @param reason why it was amended
     */
    @Schema(name = "DeclarationVersion")
    public record Superseded(
            int number,
            Lodged.Declared declared,
            UUID assessmentId,
            Instant supersededAt,
            String supersededBy,
            String reason) {}

    /** Keeps what a declaration says, before it is amended. */
    public void keep(Declaration declaration, Instant now, String by, String reason) {
        jdbc.sql("""
                        insert into declaration_version (declaration_id, number, said, assessment_id, superseded_at,
                            superseded_by, reason)
                        values (?, ?, ?::json, ?, ?, ?, ?)""")
                .params(
                        declaration.getId(),
                        declaration.amendments() + 1,
                        json.writeValueAsString(declaration.declared()),
                        declaration.assessmentId(),
                        now.atOffset(ZoneOffset.UTC),
                        by,
                        reason)
                .update();
    }

    /** True if this is what a declaration said when it was lodged, papers aside that were handed in later. */
    public boolean wasLodgedAs(Declaration declaration, Lodged.Declared sent) {
        Lodged.Declared lodged = declaration.amendments() == 0
                ? declaration.declared()
                : jdbc.sql("select said from declaration_version where declaration_id = ? and number = 1")
                        .param(declaration.getId())
                        .query((row, n) -> json.readValue(row.getString(1), Lodged.Declared.class))
                        .single();
        return lodged.documents().containsAll(sent.documents())
                && lodged.withDocuments(sent.documents()).equals(sent);
    }

    /** The oldest first. */
    public List<Superseded> of(UUID declarationId, Paging paging) {
        int after = paging.after() == null ? 0 : Integer.parseInt(paging.after());
        return jdbc.sql("""
                        select * from declaration_version where declaration_id = ? and number > ?
                        order by number limit ?""")
                .params(declarationId, after, paging.toRead())
                .query((row, n) -> new Superseded(
                        row.getInt("number"),
                        json.readValue(row.getString("said"), Lodged.Declared.class),
                        row.getObject("assessment_id", UUID.class),
                        row.getObject("superseded_at", OffsetDateTime.class).toInstant(),
                        row.getString("superseded_by"),
                        row.getString("reason")))
                .list();
    }
}
