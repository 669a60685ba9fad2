package corridor.customs.declaration;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which officer looks at which declaration. Officers are named with the party they act for: {@code PK-CUSTOMS/officer}. */
@Component
public class Assignments {
    /** The lock on which officers who ask for work queue up. */
    private static final long ASSIGNING = 0x0ff1ce0c0c0cL;

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param claimedAt null until the officer has taken it up */
    public record Assignment(UUID declarationId, String officer, Instant assignedAt, Instant claimedAt) {
        public boolean isClaimed() {
            return claimedAt != null;
        }
    }

    public Optional<Assignment> of(UUID declarationId) {
        return Optional.ofNullable(of(List.of(declarationId)).get(declarationId));
    }

    public Map<UUID, Assignment> of(Collection<UUID> declarations) {
        Map<UUID, Assignment> found = new HashMap<>();
        if (!declarations.isEmpty()) {
            jdbc.sql("select * from assignment where declaration_id in (:declarations)")
                    .param("declarations", declarations)
                    .query(row -> {
                        OffsetDateTime claimedAt = row.getObject("claimed_at", OffsetDateTime.class);
                        UUID id = row.getObject("declaration_id", UUID.class);
                        found.put(
                                id,
                                new Assignment(
                                        id,
                                        row.getString("officer"),
                                        row.getObject("assigned_at", OffsetDateTime.class)
                                                .toInstant(),
                                        claimedAt == null ? null : claimedAt.toInstant()));
                    });
        }
        return found;
    }

    public boolean isClaimedBy(UUID declarationId, String officer) {
        return of(declarationId)
                .filter(assignment ->
                        assignment.isClaimed() && assignment.officer().equals(officer))
                .isPresent();
    }

    /**
     * Those of which an officer must not know yet whose goods they are: somebody is still to check them, and the caller has
     * not taken that up.
     */
    public Set<UUID> blind(Collection<Declaration> declarations, Caller caller) {
        if (!caller.is(Role.CUSTOMS_OFFICER)) {
            return Set.of();
        }
        Set<UUID> waiting = declarations.stream()
                .filter(declaration -> declaration.isLive() && declaration.isCheckMissing())
                .map(Declaration::getId)
                .collect(Collectors.toSet());
        String officer = caller.party() + "/" + caller.name();
        of(waiting).values().stream()
                .filter(assignment ->
                        assignment.isClaimed() && assignment.officer().equals(officer))
                .forEach(claimed -> waiting.remove(claimed.declarationId()));
        return waiting;
    }

    /** @throws AmendmentRefused if an officer has taken the declaration up */
    public void mustNotHaveBegun(UUID declarationId) {
        if (of(declarationId).filter(Assignment::isClaimed).isPresent()) {
            throw AmendmentRefused.begun();
        }
    }

    public void assign(UUID declarationId, String officer, Instant now) {
        jdbc.sql("""
                        insert into assignment (declaration_id, officer, assigned_at) values (?, ?, ?)
                        on conflict (declaration_id) do update set officer = excluded.officer,
                            assigned_at = excluded.assigned_at, claimed_at = null""")
                .params(declarationId, officer, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void claim(UUID declarationId, Instant now) {
        jdbc.sql("update assignment set claimed_at = ? where declaration_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), declarationId)
                .update();
    }

    /** The work is done, or the declaration has ended. */
    public void end(UUID declarationId) {
        jdbc.sql("delete from assignment where declaration_id = ?")
                .param(declarationId)
                .update();
    }

    /** Ends it, and sees to it that it is not assigned to this officer again. */
    public void giveBack(UUID declarationId, String officer, String reason, Instant now) {
        end(declarationId);
        jdbc.sql("""
                        insert into returned_work (declaration_id, officer, reason, returned_at) values (?, ?, ?, ?)
                        on conflict (declaration_id, officer) do update set reason = excluded.reason""")
                .params(declarationId, officer, reason, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The declaration that is assigned to an officer and not yet taken up. */
    public Optional<UUID> unclaimed(String officer) {
        return jdbc.sql("select declaration_id from assignment where officer = ? and claimed_at is null limit 1")
                .param(officer)
                .query(UUID.class)
                .optional();
    }

    /** What an officer has to do, the oldest first. */
    public List<Assignment> ofOfficer(String officer) {
        List<UUID> ids = jdbc.sql("select declaration_id from assignment where officer = ? order by assigned_at")
                .param(officer)
                .query(UUID.class)
                .list();
        Map<UUID, Assignment> found = of(ids);
        return ids.stream().map(found::get).toList();
    }

    /**
     * What is to be checked next, locked: the next promised of those that wait for nobody else. Another officer who asks at
     * the same moment gets the one after it.
     *
     * @param lane null for any
     */
    public Optional<UUID> next(String officer, String lane) {
        // One after the other: what the one before was given is seen only by a statement that begins when that is
        // committed.
        jdbc.sql("select 1 from pg_advisory_xact_lock(?)")
                .param(ASSIGNING)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select d.id from declaration d
                        where d.check_needed and d.status in ('PAID', 'ASSESSED')
                          and (d.check_outcome is null or d.check_outcome <> 'CONFORMING')
                          and d.asked_since is null and (:lane::text is null or d.lane = :lane)
                          and not exists (select from assignment a where a.declaration_id = d.id)
                          and not exists (
                            select from returned_work r where r.declaration_id = d.id and r.officer = :officer)
                        order by d.promised_by nulls last, d.id limit 1 for update of d skip locked""")
                .param("lane", lane)
                .param("officer", officer)
                .query(UUID.class)
                .optional();
    }
}
