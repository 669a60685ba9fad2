package corridor.customs.rulemaking;

import corridor.events.Lane;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A rule set tried on what was decided before. */
record DryRun(
        UUID dryRunId,
        String version,
        @Schema(description = "of the text that is tried") String sha256,

        @Schema(description = "declarations whose lane was chosen from then on")
        Instant from,

        @Schema(description = "and before then") Instant to,
        State state,

        @Schema(description = "declarations to look at") int total,

        @Schema(description = "declarations looked at") int done,

        String askedBy,
        Instant askedAt,
        Instant endedAt,

        @Schema(description = "why it failed; absent otherwise")
        String fault,

        @Schema(description = "of those looked at so far; absent in lists")
        Result result) {

    @Schema(name = "DryRunState", enumAsRef = true)
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** What the rules would have done. Lots are left aside, before and now. */
    @Schema(name = "DryRunResult")
    record Result(
            int declarations,

            @Schema(description = "would be in another lane than they were")
            int changed,

            @Schema(description = "would be in a lane other than green")
            int lookedAt,

            @Schema(description = "would be in the blue or the red lane")
            int stopped,

            @Schema(description = "from which lane to which; pairs that nothing moves between are left out")
            List<Moved> moved,

            @Schema(description = "by lane that they would be in: those that officers checked, and what they found")
            List<Hits> hits,

            @Schema(description = "only those that a lot chose: they alone show honestly what the rules find and miss")
            List<Hits> hitsAmongDrawn,

            @Schema(description = "how often each rule would speak, the most often first")
            List<Speaking> rules) {}

    record Moved(Lane was, Lane now, int declarations) {}

    @Schema(name = "DryRunHits")
    record Hits(
            Lane lane,
            int examined,
            @Schema(description = "not as declared") int wrong,

            @Schema(description = "of those examined, in percent")
            BigDecimal hitPercent) {
        static Hits of(Lane lane, int examined, int wrong) {
            return new Hits(lane, examined, wrong, percent(wrong, examined));
        }
    }

    @Schema(name = "RuleSpeaking")
    record Speaking(String rule, int declarations, int examined, int wrong, BigDecimal hitPercent) {
        static Speaking of(String rule, int declarations, int examined, int wrong) {
            return new Speaking(rule, declarations, examined, wrong, percent(wrong, examined));
        }
    }

    /** One declaration whose lane would change. */
    @Schema(name = "DryRunChange")
    record Change(
            UUID declarationId,
            UUID decisionId,
            Lane was,
            Lane now,

            @Schema(description = "rules that would speak") List<String> rules,

            @Schema(description = "an officer checked it") boolean examined,

            @Schema(description = "and found it not as declared")
            boolean wrong) {}

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
