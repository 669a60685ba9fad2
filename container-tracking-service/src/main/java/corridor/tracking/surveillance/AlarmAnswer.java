package corridor.tracking.surveillance;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody makes of an alarm. */
record AlarmAnswer(
        @NotNull @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        Finding finding,

        @Size(max = 1000) @Schema(description = "what was found, in a few words")
        String note) {

    enum Finding {
        /** Somebody looks into it. */
        ACKNOWLEDGED,
        /** It was as the alarm said. */
        TRUE_ALARM,
        /** It was not. */
        FALSE_ALARM,
        /** It could not be found out. */
        UNKNOWN
    }
}
