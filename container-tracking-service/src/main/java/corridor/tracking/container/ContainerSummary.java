package corridor.tracking.container;

import java.time.Instant;

/**
 * A box in a list.
 *
 * @param unLocode the place where it was seen last
 * @param facilityCode the terminal or park there, where told
 * @param yardPosition as {@code B1-003-02-1}: block, bay, row, tier
 * @param destinationPark code of the park that it is bound for
 * @param lastEventAt when the last thing that we know of happened to it
 */
record ContainerSummary(
        String containerNumber,
        Phase phase,
        String unLocode,
        String facilityCode,
        String yardPosition,
        String destinationPark,
        Instant lastEventAt) {}
