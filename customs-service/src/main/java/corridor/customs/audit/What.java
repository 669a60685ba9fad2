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
    AMENDED,
    PERMIT_GRANTED,
    PERMIT_REFUSED,
    WORK_ASSIGNED,
    WORK_CLAIMED,
    WORK_RETURNED,
    DOCUMENT_ASKED,
    DOCUMENT_ANSWERED,
    REASSESSED,
    OVERRIDE_ASKED,
    OVERRIDE_DECIDED,
    DETAINED,
    SEIZED,
    APPEAL_LODGED,
    APPEAL_DECIDED,
    HOLD_PLACED,
    HOLD_LIFTED,
    GUARANTEE_PLACED,
    GUARANTEE_ENDED,
    GUARANTEED,
    REFUND_ASKED,
    REFUND_DECIDED,
    REFUND_PAID
}
