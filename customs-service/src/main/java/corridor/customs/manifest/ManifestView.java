package corridor.customs.manifest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A manifest as it stands. */
@Schema(name = "Manifest")
record ManifestView(
        UUID manifestId,
        @Schema(description = "party code of the carrier") String carrier,

        @Schema(description = "counted from 1; each change is a version of its own")
        int version,

        boolean cancelled,
        @Schema(description = "JSON or CUSCAR") String form,
        Instant changedAt,
        LodgeManifest manifest) {}
