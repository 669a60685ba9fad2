package corridor.customs.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import corridor.port.ContainerNumber;
import corridor.port.UnLocode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a carrier says is on board for this port. The names are those of the WCO Data Model's cargo report, as far as it
 * goes; {@link CuscarReader} reads the same from UN/EDIFACT.
 */
record LodgeManifest(
        @Schema(description = "the carrier's own, one per manifest; WCO DM: Declaration.ID", example = "COSU-088W-GWD")
        @NotNull(message = "a manifest has the carrier's reference; send one of your own")
        @Pattern(
                regexp = "[A-Za-z0-9./-]{1,35}",
                message = "a reference has 1 to 35 letters, digits, points, slashes or hyphens; shorten it")
        String reference,

        @Schema(description = "WCO DM: BorderTransportMeans.ID, its IMO number", example = "9074729")
        @Pattern(regexp = "[0-9]{7}", message = "an IMO number has seven digits; correct it")
        String vesselImoNumber,

        @Schema(description = "WCO DM: BorderTransportMeans.Name", example = "COSCO GWADAR")
        @Size(max = 70, message = "a vessel's name has at most 70 characters; shorten it")
        String vesselName,

        @Schema(description = "WCO DM: BorderTransportMeans.JourneyID", example = "088W")
        @NotNull(message = "a manifest names the voyage; send the carrier's number")
        @Size(min = 1, max = 17, message = "a voyage has 1 to 17 characters; correct it")
        String voyage,

        @Schema(description = "where the boxes are unloaded; WCO DM: UnloadingLocation.ID", example = "PKGWD")
        UnLocode placeOfDischarge,

        @Schema(description = "WCO DM: UnloadingLocation.ArrivalDateTime")
        Instant expectedArrivalAt,

        @NotEmpty(message = "a manifest has consignments; send at least one")
        @Size(max = 5000, message = "a manifest has at most 5000 consignments; send the rest as another")
        List<@Valid @NotNull(message = "a consignment is not empty; send it or take the entry out") Consignment>
                consignments) {

    @JsonIgnore
    Set<ContainerNumber> boxes() {
        return consignments.stream().flatMap(Consignment::numbers).collect(Collectors.toSet());
    }
}
