package corridor.optimizer.stowage;

import java.util.List;

/**
 * A vessel at a port, and what it is to take.
 *
 * @param stacks where boxes can stand
 * @param boxes what is on board and stays, and what is to be loaded
 * @param ports how many ports follow; boxes are discharged at port 1, 2, …
 * @param restowMoves what it costs to take a box off and put it back because it stands in another's way, in crane moves
 */
public record StowageProblem(List<Stack> stacks, List<Box> boxes, int ports, Moments moments, int restowMoves) {
    public StowageProblem {
        stacks = List.copyOf(stacks);
        boxes = List.copyOf(boxes);
    }

    /**
     * A stack for boxes of one length.
     *
     * @param bay counted from 1 without gaps, from the bow; bays with consecutive numbers are adjacent
     * @param row counted from port to starboard; rows with consecutive numbers are adjacent
     * @param plugs the lowest so many tiers have one for a reefer
     * @param lcgMm its distance from midships, forward positive
     * @param tcgMm its distance from the centre line, starboard positive
     * @param baseMm how high its lowest tier stands above the keel
     */
    public record Stack(
            int bay,
            int row,
            int tiers,
            int lengthFt,
            long maxWeightKg,
            int maxHeightMm,
            int plugs,
            long lcgMm,
            long tcgMm,
            long baseMm) {}

    /**
     * A box.
     *
     * @param hazard null if its goods are not dangerous
     * @param port where it is discharged
     * @param stack where it stands already and stays, as an index into the stacks, above those listed before it; -1 if it is
     *     to be loaded
     */
    public record Box(
            String id,
            int lengthFt,
            int heightMm,
            long weightKg,
            boolean reefer,
            HazardClass hazard,
            int port,
            int stack) {
        public boolean isOnBoard() {
            return stack >= 0;
        }
    }

    /**
     * What trim, list and stability allow, as moments of all boxes in kg mm.
     *
     * @param maxTrim of the longitudinal moment, either way
     * @param maxList of the transverse moment, either way
     * @param maxVertical of the moment above the keel
     */
    public record Moments(long maxTrim, long maxList, long maxVertical) {
        public static final Moments ANY = new Moments(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    public int bays() {
        return stacks.stream().mapToInt(Stack::bay).max().orElse(0);
    }
}
