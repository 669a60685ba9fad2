package corridor.customs.risk;

import corridor.events.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** Why a lane was chosen. */
@Embeddable
public record LaneReason(
        @Schema(description = "name of the rule that spoke", example = "newcomer-of-weight")
        String rule,

        @Schema(description = "the lane that this rule asks for") @Enumerated(EnumType.STRING)
        Lane lane,

        @Schema(description = "the rule's reason, as a sentence")
        String reason,

        @Schema(description = "what it found; absent if it looks at nothing")
        String found) {

    /** Green if there is none. */
    public static Lane strictest(List<LaneReason> reasons) {
        return reasons.stream().map(LaneReason::lane).max(Lane::compareTo).orElse(Lane.GREEN);
    }
}
