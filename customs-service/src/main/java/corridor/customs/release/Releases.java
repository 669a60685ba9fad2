package corridor.customs.release;

import corridor.customs.audit.By;
import corridor.customs.audit.Decision;
import corridor.customs.audit.DecisionLog;
import corridor.customs.audit.What;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Status;
import corridor.customs.manifest.KnownContainers;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets the goods of a declaration go, once nothing is missing. A declaration that needs no check is released by its last
 * missing step; any other by an officer. The events to publish are returned, so that a transaction publishes all its
 * events at once. Who calls has locked the declaration.
 */
@Component
public class Releases {
    private final MissingSteps steps;
    private final ContainerLocks locks;
    private final ReleaseTable table;
    private final KnownContainers known;
    private final Promises promises;
    private final DecisionLog log;
    private final Clock clock;

    Releases(
            MissingSteps steps,
            ContainerLocks locks,
            ReleaseTable table,
            KnownContainers known,
            Promises promises,
            DecisionLog log,
            Clock clock) {
        this.steps = steps;
        this.locks = locks;
        this.table = table;
        this.known = known;
        this.promises = promises;
        this.log = log;
        this.clock = clock;
    }

    /** True if no officer has a say, and nothing is due; other steps may be missing. */
    public static boolean mayGoByRule(Declaration declaration) {
        return declaration.status() == Status.PAID && !declaration.isCheckNeeded();
    }

    /** Releases if that was the last missing step and no officer has a say. Otherwise nothing happens. */
    public List<PortEvent> releaseIfNothingIsMissing(Declaration declaration) {
        if (!mayGoByRule(declaration)) {
            return List.of();
        }
        locks.take(declaration.containers());
        return missing(declaration).isEmpty() ? letGo(declaration, By.RULE) : List.of();
    }

    /** @throws ReleaseRefused naming every missing step */
    List<PortEvent> release(Declaration declaration, String officer) {
        if (!declaration.isLive()) {
            throw ReleaseRefused.over(declaration.status());
        }
        locks.take(declaration.containers());
        List<MissingStep> missing = missing(declaration);
        if (!missing.isEmpty()) {
            throw ReleaseRefused.missing(declaration.getId(), missing);
        }
        return letGo(declaration, officer);
    }

    /** @throws RevocationRefused if there is none, or if a box has left already */
    List<PortEvent> revoke(Declaration declaration, String officer, String reason) {
        Instant releasedAt = declaration
                .releasedAt()
                .orElseThrow(() -> new RevocationRefused("this declaration is not released", "look it up first"));
        locks.take(declaration.containers());
        Set<ContainerNumber> left = known.leftSince(declaration.containers(), releasedAt);
        if (!left.isEmpty()) {
            throw new RevocationRefused(
                    left + " has left the port on this release", "what has left is a matter of audit after clearance");
        }
        Instant now = clock.instant();
        declaration.revokeRelease(promises.from(declaration, now));
        Map<ContainerNumber, UUID> revoked = table.revoke(declaration.getId(), now);
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.RELEASE_REVOKED,
                officer,
                Map.of("releasedAt", releasedAt),
                Map.of("releases", revoked),
                reason));
        List<PortEvent> events = new ArrayList<>();
        revoked.forEach((number, release) -> events.add(new CustomsReleaseRevoked(release, number, now, reason)));
        return events;
    }

    private List<MissingStep> missing(Declaration declaration) {
        return steps.of(List.of(declaration)).of(declaration);
    }

    private List<PortEvent> letGo(Declaration declaration, String by) {
        Instant now = clock.instant();
        declaration.release(now);
        List<PortEvent> events = new ArrayList<>();
        List<UUID> releases = new ArrayList<>();
        for (ContainerNumber number : declaration.containers()) {
            UUID id = Ids.next();
            table.add(id, declaration.getId(), number, now);
            releases.add(id);
            events.add(new CustomsReleased(id, declaration.getId(), number, now));
        }
        log.add(Decision.about(
                Ids.next(),
                declaration.getId(),
                What.RELEASED,
                by,
                Map.of(
                        "lane", declaration.lane(),
                        "amountDue", declaration.amountDue(),
                        "amountPaid", declaration.amountPaid(),
                        "amountSecured", declaration.amountSecured(),
                        "checkNeeded", declaration.isCheckNeeded(),
                        "activeHolds", 0),
                Map.of("releases", releases),
                by.equals(By.RULE)
                        ? "Nothing is due, no check is called for and no hold stands: released by rule."
                        : "Nothing is due, the check was conforming and no hold stands: released by an officer."));
        return events;
    }
}
