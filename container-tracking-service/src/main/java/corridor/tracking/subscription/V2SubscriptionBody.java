package corridor.tracking.subscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.List;
import java.util.UUID;

/**
 * What the text of 2.2.0 calls a subscription, with its secret or without, to be described. What is left out does not filter;
 * between properties there is an and, within a list an or.
 */
@Schema(name = "TrackAndTrace2Subscription", description = "a subscription as DCSA Track & Trace 2.2.0 has it")
record V2SubscriptionBody(
        @Schema(description = "given by the port") UUID subscriptionID,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "an https address")
        String callbackUrl,

        @Schema(
                accessMode = AccessMode.WRITE_ONLY,
                format = "byte",
                description = "32 to 512 bytes in Base64; required when subscribing, and sent at no other time")
        String secret,

        List<String> eventType,
        List<String> shipmentEventTypeCode,
        List<String> documentTypeCode,
        String carrierBookingReference,
        @Schema(deprecated = true) String bookingReference,
        @Schema(deprecated = true) UUID transportDocumentID,
        String transportDocumentReference,
        @Schema(deprecated = true) List<String> transportDocumentTypeCode,
        List<String> transportEventTypeCode,
        @Schema(deprecated = true) UUID scheduleID,
        String transportCallID,
        String vesselIMONumber,
        @Schema(deprecated = true) String carrierVoyageNumber,
        String exportVoyageNumber,
        String carrierServiceCode,
        @JsonProperty("UNLocationCode") String unLocationCode,
        List<String> equipmentEventTypeCode,
        String equipmentReference) {

    /** {@code subscriptionID_secret_body}. */
    @Schema(name = "TrackAndTrace2Secret")
    record Secret(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    format = "byte",
                    description = "32 to 512 bytes in Base64")
            String secret) {}
}
