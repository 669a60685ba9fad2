package corridor.customs.reporting;

import corridor.customs.declaration.Procedure;
import corridor.events.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** One step of a released declaration. It does not say whose. */
record StudyEvent(
        @Schema(description = "the same for all steps of a declaration; what it stands for is not told")
        String declaration,

        Lane lane,
        Procedure procedure,
        Step step,

        @Schema(description = "UTC, cut down to the minute; the statistics are made of exactly these")
        Instant at) {

    /** In the order in which they stand in the list. */
    @Schema(enumAsRef = true, name = "StudyStep")
    enum Step {
        /** The last box of it came in. */
        ARRIVED,
        LODGED,
        /** Paid, or secured by a guarantee. */
        SETTLED,
        /** The last check before the release. */
        CHECKED,
        RELEASED
    }

    /** As it goes into the digest of a study. */
    String line() {
        return declaration + "|" + lane + "|" + procedure + "|" + step + "|" + at + "\n";
    }
}
