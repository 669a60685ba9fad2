package corridor.customs.declaration;

import corridor.events.Lane;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DeclarationRepository extends JpaRepository<Declaration, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Declaration d where d.id = :id")
    Optional<Declaration> lock(UUID id);

    /** Ids sort by the time of their making, so that the newest come first. */
    @Query("""
            select d from Declaration d
            where (:declarant is null or d.declarant = :declarant) and (:before is null or d.id < :before)
            order by d.id desc""")
    List<Declaration> newestFirst(String declarant, UUID before, Limit limit);

    /** What waits for an officer: a check, or a release that only an officer gives. The oldest come first. */
    @Query("""
            select d from Declaration d
            where d.checkNeeded and (:lane is null or d.lane = :lane) and (:after is null or d.id > :after)
              and (d.status = corridor.customs.declaration.Status.PAID
                or (d.status = corridor.customs.declaration.Status.ASSESSED
                  and (d.checkOutcome is null or d.checkOutcome <> corridor.customs.declaration.Outcome.CONFORMING)))
            order by d.id""")
    List<Declaration> waitingForAnOfficer(Lane lane, UUID after, Limit limit);

    /** The same that something is promised for, the next promised first. */
    @Query("""
            select d from Declaration d
            where d.checkNeeded and (:lane is null or d.lane = :lane) and d.promisedBy is not null
              and d.promisedBy < :before and (:askedToo = true or d.askedSince is null)
              and (d.promisedBy > :promised or (d.promisedBy = :promised and d.id > :after))
              and (d.status = corridor.customs.declaration.Status.PAID
                or (d.status = corridor.customs.declaration.Status.ASSESSED
                  and (d.checkOutcome is null or d.checkOutcome <> corridor.customs.declaration.Outcome.CONFORMING)))
            order by d.promisedBy, d.id""")
    List<Declaration> waitingByPromise(
            Lane lane, Instant before, boolean askedToo, Instant promised, UUID after, Limit limit);
}
