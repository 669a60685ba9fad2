package corridor.tracking.surveillance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import corridor.events.AlarmRaised;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * An alarm as it was raised, and what became of it.
 *
 * @param raisedAt when the port came to think so
 */
record AlarmView(
        @JsonUnwrapped AlarmRaised alarm,
        Instant raisedAt,

        @Schema(description = "what people made of it, by the last answer")
        AlarmFilter.State state,

        Basis basis) {

    /**
     * Whether what it rests on stands.
     *
     * @param stands false if what came later explains it, or took back what it rests on; the alarm stays on record
     * @param reason absent if nothing was ever changed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basis(boolean stands, String reason, Instant judgedAt) {}
}
