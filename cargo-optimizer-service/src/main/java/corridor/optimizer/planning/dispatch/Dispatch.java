package corridor.optimizer.planning.dispatch;

import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Who brings what when.
 *
 * @param undone orders for which it costs less to leave them, or for which there is no way
 */
@Schema(name = "DispatchPlan")
record Dispatch(List<Tour> tours, List<Ride> rides, List<Undone> undone) {
    /** A truck's tour; tours are told in the order in which they leave. */
    @Schema(name = "TourOfTruck")
    record Tour(
            @Schema(description = "counted from 1") int step,
            String truck,
            Instant departs,
            List<Stop> stops,
            Instant back) {}

    /** One order served. */
    @Schema(name = "StopOfTour")
    record Stop(
            String box,
            String place,
            @Schema(description = "when service begins") Instant at,

            @Schema(description = "when the appointment begins; absent where none is needed")
            Instant appointment,

            Reason reason) {}

    /** One order on a train. */
    @Schema(name = "RideOnTrain")
    record Ride(String box, String train, Reason reason) {}

    /** One order that is left. */
    @Schema(name = "UndoneOrder")
    record Undone(String box, Reason reason) {}
}
