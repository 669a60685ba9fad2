package corridor.tracking.position;

import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What one device read at one time. Of a device and a time there is one reading: the first that was sent.
 *
 * @param containerNumber the box that it read, or is fixed to; null if it is none's
 */
public record Reading(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 64, example = "GPS-861234")
        String device,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "when it was read; ISO 8601")
        Instant at,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Kind kind,
        ContainerNumber containerNumber,
        @Schema(description = "WGS 84, degrees north") Double latitude,
        @Schema(description = "WGS 84, degrees east") Double longitude,
        Double speedKmh,
        Double temperatureC,
        Double setTemperatureC,
        Boolean sealOpen) {

    /** What kind of device read it. */
    public enum Kind {
        GPS,
        /** A camera that reads numbers. */
        OCR,
        REEFER,
        SEAL,
        /** A sensor at a gate that sees boxes pass, without reading what is told of them. */
        GATE
    }

    /** What it is about: the box, or the device where no box is told. */
    public String subject() {
        return containerNumber == null ? device : containerNumber.value();
    }

    public boolean isLocated() {
        return latitude != null;
    }
}
