package corridor.tracking.trackandtrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An event of 2.2.0: {@code shipmentEvent}, {@code transportEvent} or {@code equipmentEvent}. What is not told is left out. */
@Schema(name = "TrackAndTrace2Event", description = "an event as DCSA Track & Trace 2.2.0 has it")
record V2Event(
        String eventID,
        String eventType,
        String eventCreatedDateTime,
        String eventClassifierCode,
        String eventDateTime,
        String shipmentEventTypeCode,
        String documentID,
        String documentTypeCode,
        String reason,
        String transportEventTypeCode,
        String equipmentEventTypeCode,
        String equipmentReference,
        @JsonProperty("ISOEquipmentCode") String isoEquipmentCode,
        String emptyIndicatorCode,
        Location eventLocation,
        Call transportCall,
        List<DocumentReference> documentReferences,
        List<Reference> references) {

    /** Customs inspection: the one document of which the port knows how it stands. */
    static final String DOCUMENT = "CUS";

    /** {@code location}. */
    @Schema(name = "TrackAndTrace2Location")
    record Location(
            String locationName,
            @JsonProperty("UNLocationCode") String unLocationCode,
            String facilityCode,
            String facilityCodeListProvider) {}

    /** A transport call. */
    @Schema(name = "TrackAndTrace2TransportCall")
    record Call(
            String transportCallID,
            String carrierServiceCode,
            String carrierVoyageNumber,
            String exportVoyageNumber,
            @JsonProperty("UNLocationCode") String unLocationCode,
            String facilityCode,
            String facilityCodeListProvider,
            String facilityTypeCode,
            String otherFacility,
            String modeOfTransport,
            Vessel vessel) {}

    /** {@code vessel}. */
    @Schema(name = "TrackAndTrace2Vessel")
    record Vessel(String vesselIMONumber, String vesselName) {}

    /** {@code documentReferences_inner}. */
    @Schema(name = "TrackAndTrace2DocumentReference")
    record DocumentReference(String documentReferenceType, String documentReferenceValue) {}

    /** {@code reference}. */
    @Schema(name = "TrackAndTrace2Reference")
    record Reference(String referenceType, String referenceValue) {}
}
