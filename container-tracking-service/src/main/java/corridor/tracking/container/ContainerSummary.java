package corridor.tracking.container;

import corridor.port.Facility;
import corridor.tracking.place.Places;
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
        Instant lastEventAt) {

    /** @throws IllegalArgumentException if the history is empty */
    static ContainerSummary of(History history, Places places) {
        ContainerState state = ContainerState.derive(history, places);
        Facility facility = state.facility() == null ? null : state.facility().value();
        return new ContainerSummary(
                state.containerNumber().value(),
                state.phase().value(),
                facility == null ? null : facility.unLocode().value(),
                facility == null ? null : facility.code(),
                state.yardPosition() == null
                        ? null
                        : state.yardPosition().value().toString(),
                state.destinationPark() == null
                        ? null
                        : state.destinationPark().value().value(),
                history.told().getLast().occurredAt());
    }
}
