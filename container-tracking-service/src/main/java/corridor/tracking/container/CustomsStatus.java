package corridor.tracking.container;

import corridor.events.CustomsHoldLifted;
import corridor.events.CustomsHoldPlaced;
import corridor.events.CustomsReleaseRevoked;
import corridor.events.CustomsReleased;
import corridor.events.DutyDue;
import corridor.events.DutySettled;
import corridor.events.GoodsDeclared;
import corridor.events.GoodsExamined;
import corridor.events.Lane;
import corridor.events.LaneAssigned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What customs says of a box, from our own copy of its events. Holds are those placed minus those lifted, releases those
 * granted minus those revoked, by id: a lifting that is heard before its hold counts just the same.
 *
 * @param declarationId the declaration lodged last; null if none
 * @param lane the lane of that declaration; null if none yet
 * @param examination how that declaration's check ended; null if it has not
 * @param releases releases that stand, oldest first
 * @param holds holds that stand, oldest first
 * @param dues what is due and not settled, oldest first
 */
public record CustomsStatus(
        Told<UUID> declarationId,
        Told<Lane> lane,
        Told<GoodsExamined.Outcome> examination,
        List<Told<CustomsReleased>> releases,
        List<Told<CustomsHoldPlaced>> holds,
        List<Told<DutyDue>> dues) {

    static CustomsStatus of(List<RecordedFact> facts) {
        Told<UUID> declaration = null;
        for (RecordedFact recorded : facts) {
            if (recorded.fact().event() instanceof GoodsDeclared declared) {
                declaration = Told.by(recorded, declared.declarationId());
            }
        }
        Told<Lane> lane = null;
        Told<GoodsExamined.Outcome> examination = null;
        List<Told<CustomsReleased>> granted = new ArrayList<>();
        List<Told<CustomsHoldPlaced>> placed = new ArrayList<>();
        List<Told<DutyDue>> dues = new ArrayList<>();
        Set<UUID> ended = new HashSet<>();
        for (RecordedFact recorded : facts) {
            switch (recorded.fact().event()) {
                case LaneAssigned assigned -> {
                    if (isOf(declaration, assigned.declarationId())) {
                        lane = Told.by(recorded, assigned.lane());
                    }
                }
                case GoodsExamined examined -> {
                    if (isOf(declaration, examined.declarationId())) {
                        examination = Told.by(recorded, examined.outcome());
                    }
                }
                case CustomsReleased released -> granted.add(Told.by(recorded, released));
                case CustomsReleaseRevoked revoked -> ended.add(revoked.releaseId());
                case CustomsHoldPlaced hold -> placed.add(Told.by(recorded, hold));
                case CustomsHoldLifted lifted -> ended.add(lifted.holdId());
                case DutyDue due -> dues.add(Told.by(recorded, due));
                case DutySettled settled -> ended.add(settled.dueId());
                default -> {
                    // the box moved: nothing to do with customs
                }
            }
        }
        granted.removeIf(release -> ended.contains(release.value().releaseId()));
        placed.removeIf(hold -> ended.contains(hold.value().holdId()));
        dues.removeIf(due -> ended.contains(due.value().dueId()));
        return new CustomsStatus(
                declaration, lane, examination, List.copyOf(granted), List.copyOf(placed), List.copyOf(dues));
    }

    public static CustomsStatus of(History history) {
        return of(history.facts());
    }

    /** Releases that no departure has used up: a release serves the first departure after it. */
    public List<Told<CustomsReleased>> releasesAfter(Instant lastDeparture) {
        return releases.stream()
                .filter(release -> lastDeparture == null || release.occurredAt().isAfter(lastDeparture))
                .toList();
    }

    private static boolean isOf(Told<UUID> declaration, UUID id) {
        return declaration != null && declaration.value().equals(id);
    }
}
