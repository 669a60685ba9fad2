package corridor.tracking.edi;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** A report of what happened to boxes at our port is wanted as UN/EDIFACT. */
record AskForReport(
        @NotNull(message = "a report is CODECO (gate) or COARRI (vessel); send one of them")
        Kind message,

        @NotNull(message = "an interchange has a recipient; send the partner's id")
        @Pattern(regexp = "[A-Z0-9]{1,35}", message = "a recipient is 1 to 35 capitals and digits")
        @Schema(description = "UNB S003.0010", example = "COSCOS")
        String recipient,

        @NotNull(message = "a report begins at a time; send it in UTC")
        @Schema(
                description =
                        "first moment of record time: what the port learned from then on is told. Periods that follow"
                                + " one another tell each move once, the late ones too")
        Instant from,

        @NotNull(message = "a report ends at a time; send it in UTC")
        @Schema(
                description =
                        "first moment that is not covered any more; at most 31 days after from, and not ahead of now")
        Instant until,

        @Pattern(regexp = "[A-Za-z0-9-]{1,50}", message = "a call is told as in 9074729-123N")
        @Schema(
                description = "only what one visit of a vessel brought or took; any if left out",
                example = "9074729-123N")
        String callId) {

    enum Kind {
        CODECO,
        COARRI
    }
}
