package corridor.optimizer.planning.dispatch;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A plan is wanted to bring boxes to the parks and empties back. */
@Schema(name = "AskForDispatchPlan")
record DispatchRequest(
        @Schema(description = "the yard first, then the parks", example = "[\"YARD\", \"RASHAKAI\", \"DHABEJI\"]")
        List<String> places,

        @Schema(description = "minutes at the wheel from place to place, a row for each place in their order")
        List<List<Integer>> drivingMinutes,

        @Schema(description = "when trucks are served; a place without any serves always")
        List<Appointment> appointments,

        List<Truck> trucks,
        List<Train> trains,

        @Schema(description = "boxes to be brought, empties to be fetched")
        List<Order> orders,

        @Schema(description = "at the wheel on a leg, after which a driver rests; 270 if not said")
        Integer breakAfterMinutes,

        @Schema(description = "of rest; 45 if not said") Integer breakMinutes,

        @Schema(
                description =
                        "what it costs to leave an order undone, for each step of its priority; 1000000 if not said")
        Long penaltyPerPriority,

        @Schema(description = SUBJECT) String subject,
        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {

    /** A while in which so many trucks are served at a place. */
    @Schema(name = "AppointmentOfPark")
    record Appointment(String place, Instant from, Instant to, Integer trucks) {}

    /** A truck with its driver, for one tour. */
    @Schema(name = "TruckWithDriver")
    record Truck(
            String truck,
            @Schema(description = "for boxes, in TEU") Integer teu,
            @Schema(description = "it can leave then") Instant from,
            @Schema(description = "minutes at the wheel") Integer maxDrivingMinutes,

            @Schema(description = "minutes from leaving the yard to being back")
            Integer maxDutyMinutes,

            @Schema(description = "at the wheel, in whole units of a currency")
            Long costPerMinute,

            @Schema(description = "if it is used at all; 0 if not said")
            Long costOfUse) {}

    /** A train between the yard and one place. */
    @Schema(name = "TrainOfCorridor")
    record Train(
            String train,
            String place,

            @Schema(description = "true if it comes from there to the yard")
            Boolean back,

            Instant departs,
            Instant arrives,
            Integer teu,
            Long costPerTeu) {}

    /** A box to be brought, or an empty to be fetched. */
    @Schema(name = "OrderOfDispatch")
    record Order(
            @Schema(example = "CSQU3054383") String box,
            @Schema(example = "RASHAKAI") String place,
            @Schema(description = "1 or 2") Integer teu,

            @Schema(description = "true: an empty that comes back to the yard")
            Boolean back,

            @Schema(description = "it is there then") Instant ready,

            @Schema(description = "a box must be served by then, an empty be in the yard")
            Instant due,

            @Schema(description = "at the place; 30 if not said")
            Integer serviceMinutes,

            @Schema(description = "1 to 9, the most urgent; 5 if not said")
            Integer priority) {}
}
