package corridor.tracking.yard;

import corridor.port.YardPosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a yard allows. A pure function of who stands where. */
final class StackingRules {
    private StackingRules() {}

    /**
     * Why a box cannot be moved so; empty if it can.
     *
     * @param intended the stay that the move begins
     * @param lifted the stay that the move ends; null if the box stood in no known slot
     * @param others the stays of other boxes in the bays concerned
     */
    static Optional<YardMoveRefused> refusal(Stay intended, Stay lifted, List<Stay> others) {
        YardPosition to = intended.position();
        Instant when = intended.from();
        if (lifted != null && lifted.position().equals(to)) {
            return Optional.of(YardMoveRefused.standsThere(intended));
        }
        Optional<Stay> onTop = lifted == null ? Optional.empty() : standing(above(lifted.position()), when, others);
        if (onTop.isPresent()) {
            return Optional.of(YardMoveRefused.buried(intended, onTop.get()));
        }
        Optional<Stay> there = others.stream()
                .filter(other -> other.position().equals(to) && other.overlaps(intended))
                .findFirst();
        if (there.isPresent()) {
            return Optional.of(YardMoveRefused.slotTaken(intended, there.get()));
        }
        if (to.tier() > 1 && standing(below(to), when, others).isEmpty()) {
            return Optional.of(YardMoveRefused.inTheAir(intended, below(to)));
        }
        return Optional.empty();
    }

    private static Optional<Stay> standing(YardPosition position, Instant when, List<Stay> others) {
        return others.stream()
                .filter(other -> other.position().equals(position) && other.covers(when))
                .findFirst();
    }

    /** The highest tier that a position can have is 9; above it there is nothing. */
    private static YardPosition above(YardPosition position) {
        return new YardPosition(position.block(), position.bay(), position.row(), Math.min(9, position.tier() + 1));
    }

    private static YardPosition below(YardPosition position) {
        return new YardPosition(position.block(), position.bay(), position.row(), position.tier() - 1);
    }
}
