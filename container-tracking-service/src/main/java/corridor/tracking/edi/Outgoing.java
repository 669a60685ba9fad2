package corridor.tracking.edi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** An interchange that the port wrote for a partner. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outgoing(
        UUID id,

        @Schema(description = "UNB 0020; what the partner's CONTRL or APERAK names")
        String controlReference,

        String recipient,
        AskForReport.Kind message,
        int boxes,
        AskForReport asked,
        Instant writtenAt,

        @Schema(description = "party that it was written for")
        String writtenFor,

        @Schema(description = "of its bytes, lower-case hex")
        String sha256,

        @Schema(description = "what the partner said of it last; absent while nothing was said")
        Answered answered) {

    record Answered(boolean accepted, String detail, Instant receivedAt) {}
}
