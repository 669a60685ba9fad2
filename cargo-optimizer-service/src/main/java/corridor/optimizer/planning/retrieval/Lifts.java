package corridor.optimizer.planning.retrieval;

import corridor.optimizer.solving.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the crane does, in order. */
@Schema(name = "RetrievalPlan")
record Lifts(List<Lift> lifts) {
    enum Kind {
        RELOCATE,
        RETRIEVE
    }

    /** One lift: always the topmost box of a row. */
    @Schema(name = "LiftOfCrane")
    record Lift(
            @Schema(description = "counted from 1") int step,
            Kind kind,
            @Schema(example = "CSQU3054383") String box,
            Slot from,

            @Schema(description = "absent for a box that leaves")
            Slot to,

            @Schema(description = "why there; absent for a box that leaves")
            Reason reason) {}

    /** Row across the bay and tier upwards, counted from 1. */
    @Schema(name = "SlotOfBay")
    record Slot(int row, int tier) {
        @Override
        public String toString() {
            return "row " + row + " tier " + tier;
        }
    }
}
