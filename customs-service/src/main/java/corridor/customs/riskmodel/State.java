package corridor.customs.riskmodel;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a version has come. */
@Schema(name = "RiskModelState", enumAsRef = true)
enum State {
    QUEUED,
    TRAINING,
    /** Trained and measured, and waits for another officer. */
    CANDIDATE,
    /** Asked at every lodging. There is one at most. */
    ACTIVE,
    /** Was active before. It can be taken into service again. */
    RETIRED,
    /** By an officer, or because there was nothing to learn. */
    REFUSED,
    CANCELLED,
    FAILED;

    boolean isUnderWay() {
        return this == QUEUED || this == TRAINING;
    }
}
