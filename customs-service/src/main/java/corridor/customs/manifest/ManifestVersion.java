package corridor.customs.manifest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What a carrier said at one time. Versions are kept for ever.
 *
 * @param number from 1
 * @param form JSON or CUSCAR
 * @param reason why it was changed; null for the first
 */
record ManifestVersion(
        int number,
        What what,
        String form,
        String reason,
        @Schema(description = "party and name") String by,
        Instant at,
        LodgeManifest manifest) {
    enum What {
        LODGED,
        AMENDED,
        CANCELLED
    }
}
