package corridor.optimizer.planning.berth;

import corridor.optimizer.solving.Asked;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A plan is wanted for ships and berths, or for ships and a quay. */
@Schema(name = "AskForBerthPlan")
record BerthRequest(
        List<Ship> ships,

        @Schema(description = "where ships lie; leave it out if you send a quay")
        List<Berth> berths,

        @Schema(description = "in place of berths: a quay along which ships lie anywhere")
        Quay quay,

        @Schema(description = "the clock of the plan: all begins on a whole step. 15 if not said", defaultValue = "15")
        Integer stepMinutes,

        @Schema(description = SUBJECT) String subject,
        @Schema(description = MAX_SECONDS) Double maxSeconds,
        @Schema(description = MAX_NODES) Long maxNodes,
        @Schema(description = SEED) Long seed)
        implements Asked {

    /** A ship that wants a berth. */
    @Schema(name = "ShipToBerth")
    record Ship(
            @Schema(example = "CORRIDOR STAR") String ship,

            @Schema(description = "it cannot be served before")
            Instant arrival,

            @Schema(description = "it must be served by then; any time if not said")
            Instant latestDeparture,

            @Schema(description = "what a step of its time in port counts; 1 if not said")
            Integer weight,

            @Schema(
                    description = "how long each berth takes, by the berth's name; where it is not named it cannot lie."
                            + " Not at a quay",
                    example = "{\"EAST\": 480, \"WEST\": 600}")
            Map<String, Integer> handlingMinutes,

            @Schema(description = "with the distance to keep from the next ship; at a quay only")
            Integer lengthM,

            @Schema(description = "at a quay only") Integer draughtCm,

            @Schema(
                    description =
                            "how long so many cranes take, by their number; numbers without a gap. At a quay only",
                    example = "{\"2\": 720, \"3\": 500, \"4\": 390}")
            Map<Integer, Integer> craneMinutes,

            @Schema(description = "where and when it lies, if that is not to be changed any more; at a quay only")
            Place lies) {}

    /** Where a ship lies at a quay, and when. */
    @Schema(name = "PlaceAtQuay")
    record Place(Integer positionM, Integer cranes, Instant from, Instant to) {}

    /** A quay without fixed berths. */
    @Schema(name = "QuayToFill")
    record Quay(
            @Schema(description = "from its beginning to its end, without gaps")
            List<Section> sections,

            @Schema(description = "so many work at any time, all ships together")
            Integer cranes,

            @Schema(
                    description =
                            "when ships may come and go, and how deep the way is then; at any time if not said."
                                    + " A ship needs one that is as deep as it draws both when it makes fast and when it leaves")
            List<Tide> tides,

            @Schema(description = "all ships have left by then")
            Instant closing) {}

    /** A stretch of quay and the depth of the water before it. */
    @Schema(name = "SectionOfQuay")
    record Section(Integer fromM, Integer toM, Integer depthCm) {}

    /** The way in and out is so deep for a while. */
    @Schema(name = "TideToUse")
    record Tide(Instant from, Instant until, Integer depthCm) {}

    /** A berth and when it serves. */
    @Schema(name = "BerthToFill")
    record Berth(@Schema(example = "EAST") String berth, Instant opening, Instant closing) {}
}
