package corridor.customs.risk;

import corridor.events.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern SCORE = Pattern.compile("\\bmodel_score\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTY =
            Pattern.compile("\\b(declarant|consignee|consignor|importer) ", Pattern.CASE_INSENSITIVE);

    /** As it is told to whoever is not told what a model thinks. */
    public LaneReason withoutScore() {
        return tellsScore(found) ? new LaneReason(rule, lane, reason, null) : this;
    }

    /** As it is told to an officer who must not know yet whose the goods are. */
    public LaneReason withoutNames() {
        return tellsName(found) ? new LaneReason(rule, lane, reason, null) : this;
    }

    /** True if what a rule found says what a model thinks. */
    public static boolean tellsScore(String found) {
        return found != null && SCORE.matcher(found).find();
    }

    /** True if what a rule found says whose the goods are. */
    public static boolean tellsName(String found) {
        return found != null && PARTY.matcher(found).find();
    }

    /** Green if there is none. */
    public static Lane strictest(List<LaneReason> reasons) {
        return reasons.stream().map(LaneReason::lane).max(Lane::compareTo).orElse(Lane.GREEN);
    }
}
