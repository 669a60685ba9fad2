package corridor.customs.release;

import corridor.port.ContainerNumber;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface HoldRepository extends JpaRepository<Hold, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Hold h where h.id = :id")
    Optional<Hold> lock(UUID id);

    @Query("select h from Hold h where h.decisionId = :decisionId and h.liftedAt is null order by h.containerNumber")
    List<Hold> standingBy(UUID decisionId);

    @Query("""
            select h from Hold h
            where (:number is null or h.containerNumber = :number) and (:before is null or h.id < :before)
            order by h.id desc""")
    List<Hold> newestFirst(ContainerNumber number, UUID before, Limit limit);
}
