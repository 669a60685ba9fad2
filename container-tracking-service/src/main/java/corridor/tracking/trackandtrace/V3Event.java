package corridor.tracking.trackandtrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** {@code Event} of 3.0.0. What is not told is left out. */
@Schema(name = "TrackAndTrace3Event", description = "an event as DCSA Track and Trace 3.0.0 has it")
record V3Event(
        Routing eventRouting,
        String eventID,
        String eventDateTime,
        String eventUpdatedDateTime,
        Location eventLocation,
        Classification eventClassification,
        ShipmentDetails shipmentDetails,
        TransportDetails transportDetails,
        EquipmentDetails equipmentDetails) {

    /** {@code GetEventsResponse}. */
    @Schema(name = "TrackAndTrace3Events")
    record Page(
            @ArraySchema(schema = @Schema(implementation = V3Event.class))
            List<Object> events) {}

    @Schema(name = "TrackAndTrace3EventRouting")
    record Routing(Party originatingParty) {}

    @Schema(name = "TrackAndTrace3Party")
    record Party(String partyCode, String codeListProvider, String codeListName) {}

    @Schema(name = "TrackAndTrace3Location")
    record Location(
            String locationName,
            String facilityTypeCode,
            @JsonProperty("UNLocationCode") String unLocationCode,
            Facility facility) {}

    @Schema(name = "TrackAndTrace3Facility")
    record Facility(String facilityCode, String facilityCodeListProvider) {}

    @Schema(name = "TrackAndTrace3EventClassification")
    record Classification(
            String eventTypeCode,
            String eventClassifierCode,
            String shipmentEventTypeCode,
            String transportEventTypeCode,
            String equipmentEventTypeCode) {}

    @Schema(name = "TrackAndTrace3ShipmentDetails")
    record ShipmentDetails(
            DocumentReference documentReference, List<DocumentReference> additionalDocumentReferences, String reason) {}

    @Schema(name = "TrackAndTrace3DocumentReference")
    record DocumentReference(String typeCode, String reference) {}

    @Schema(name = "TrackAndTrace3TransportDetails")
    record TransportDetails(Call transportCall) {}

    @Schema(name = "TrackAndTrace3TransportCall")
    record Call(
            String transportCallReference,
            String modeOfTransport,
            Service serviceCodeOrReference,
            Voyage exportVoyageNumberOrReference,
            Vessel vesselTransport,
            Rail railTransport,
            Truck truckTransport) {}

    @Schema(name = "TrackAndTrace3ServiceCodeOrReference")
    record Service(String carrierServiceCode) {}

    @Schema(name = "TrackAndTrace3VoyageNumberOrReference")
    record Voyage(String carrierVoyageNumber) {}

    @Schema(name = "TrackAndTrace3VesselTransport")
    record Vessel(String vesselIMONumber, String vesselName, String vesselCallSign) {}

    @Schema(name = "TrackAndTrace3RailTransport")
    record Rail(String railServiceReference) {}

    @Schema(name = "TrackAndTrace3TruckTransport")
    record Truck(Vehicle tractorDetails) {}

    @Schema(name = "TrackAndTrace3VehicleDetails")
    record Vehicle(String licensePlate) {}

    @Schema(name = "TrackAndTrace3EquipmentDetails")
    record EquipmentDetails(
            String equipmentReference,
            @JsonProperty("ISOEquipmentCode") String isoEquipmentCode,
            String emptyIndicatorCode,
            List<Seal> seals) {}

    @Schema(name = "TrackAndTrace3Seal")
    record Seal(String number) {}
}
