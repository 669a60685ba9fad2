package corridor.customs.rulemaking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.customs.risk.RuleSet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A rule set and how far it has come. */
@Schema(name = "RuleSetOnRecord")
record RuleSetView(
        String version,
        State state,

        @Schema(description = "true if decisions are made by it now")
        boolean inForce,

        @Schema(description = "from when it counts, or counted last; absent if it was never put in force")
        Instant from,

        @Schema(description = "of its text, in hex: a dry-run counts only for this very text")
        String sha256,

        @Schema(description = "party and name of who wrote it last, or 'files'")
        String writtenBy,

        Instant writtenAt,
        String submittedBy,
        String approvedBy,
        RuleSet ruleSet,
        @JsonIgnore long position) {

    @Schema(
            name = "RuleSetState",
            enumAsRef = true,
            description = "DRAFT can be changed; SUBMITTED waits for another officer; APPROVED counts from its time on;"
                    + " WITHDRAWN will never count")
    enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        WITHDRAWN
    }
}
