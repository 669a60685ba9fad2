package corridor.customs.audit;

import io.swagger.v3.oas.annotations.media.Schema;

/** Kinds of decision. */
@Schema(enumAsRef = true)
public enum What {
    ASSESSED,
    LANE_ASSIGNED,
    PAYMENT_ACCEPTED,
    CHECKED,
    RELEASED,
    RELEASE_REVOKED,
    CANCELLED,
    HOLD_PLACED,
    HOLD_LIFTED,
    GUARANTEE_PLACED,
    GUARANTEE_ENDED,
    GUARANTEED,
    REFUND_ASKED,
    REFUND_DECIDED,
    REFUND_PAID
}
