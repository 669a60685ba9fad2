package corridor.customs.declaration;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a declaration has come. Lodging, lane and assessment are one step, so that none is seen without the others. */
@Schema(
        enumAsRef = true,
        description =
                "ASSESSED: something is due. PAID: nothing is due any more, or nothing ever was. RELEASED: its boxes"
                        + " may leave. CANCELLED: it counts no more")
public enum Status {
    ASSESSED,
    PAID,
    RELEASED,
    CANCELLED
}
