package corridor.customs.examination;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A document that an officer asks for, and the declarant's answer. */
@Schema(name = "DocumentRequest")
record DocumentRequest(
        UUID requestId,
        UUID declarationId,
        @Schema(example = "PACKING_LIST") String document,
        String why,
        Instant askedAt,
        @Schema(description = "absent until it is answered") Instant answeredAt,
        @Schema(description = "the document's number") String reference,
        String answer) {}
