package corridor.customs.clearance;

import corridor.customs.declaration.Document;
import corridor.customs.declaration.Lodged;
import corridor.customs.declaration.Procedure;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A declaration as a declarant sends it. Each field names its place in the WCO Data Model, from the class Declaration down.
 *
 * @see <a href="https://www.wcoomd.org/DataModel">WCO Data Model</a>
 */
record LodgeDeclaration(
        @Schema(
                description = "the declarant's own, one per declaration; WCO DM: Declaration.FunctionalReferenceID",
                example = "IC-2026-0417")
        @NotNull(message = "a declaration has the declarant's reference; send one of your own")
        @Pattern(
                regexp = "[A-Za-z0-9./-]{1,35}",
                message = "a reference has 1 to 35 letters, digits, points, slashes or hyphens; shorten it")
        String reference,

        @Schema(description = "WCO DM: Declaration.GoodsShipment.GovernmentProcedure")
        @NotNull(message = "a declaration has a procedure; send IMPORT, TRANSIT, EXPORT or REEXPORT")
        Procedure procedure,

        @Schema(
                description = "who receives the goods; WCO DM: GoodsShipment.Consignee.Name",
                example = "Khyber Steel Works")
        @NotBlank(message = "a declaration names its consignee; send who receives the goods")
        @Size(max = 140, message = "a consignee has at most 140 characters; shorten it")
        String consignee,

        @Schema(
                description = "the importer's; income tax is dearer for who is not on the list of active taxpayers."
                        + " WCO DM: GoodsShipment.Importer.ID",
                example = "0001001-1")
        @Pattern(
                regexp = "[0-9]{7}(-[0-9])?|[0-9]{13}",
                message = "a tax number has seven digits and a check digit as in 0001001-1, or the 13 digits of an"
                        + " identity card; correct it")
        String importerTaxNumber,

        @Schema(description = "who sends the goods; WCO DM: GoodsShipment.Consignor.Name", example = "Tianjin Steel Co")
        @Size(min = 1, max = 140, message = "a consignor has 1 to 140 characters; correct it")
        String consignor,

        @Schema(
                description = "country that the goods were consigned from, ISO 3166-1 alpha-2. WCO DM:"
                        + " GoodsShipment.ExportCountry.ID",
                example = "CN")
        @Pattern(regexp = "[A-Z]{2}", message = "a country has two capitals; send it as in CN")
        String exportationCountry,

        @Schema(
                description = "number of the bill of lading; WCO DM: Consignment.TransportContractDocument.ID",
                example = "COSU6331447")
        @Pattern(
                regexp = "[A-Za-z0-9./-]{1,35}",
                message = "a bill of lading has 1 to 35 letters, digits, points, slashes or hyphens; correct it")
        String transportDocument,

        @Schema(
                description = "park or dry port the goods are bound for; required in transit. WCO DM:"
                        + " Consignment.GoodsReceiptPlace.ID",
                example = "rashakai")
        ParkCode destinationPark,

        @Schema(description = "of all amounts here, ISO 4217; WCO DM: currencyID of each amount", example = "USD")
        @NotNull(message = "a declaration has a currency; send the invoice's")
        @Pattern(regexp = "[A-Z]{3}", message = "a currency has three capitals; send it as in ISO 4217")
        String currency,

        @Schema(
                description = "for the whole declaration; WCO DM: GoodsShipment.CustomsValuation.FreightChargeAmount",
                example = "1500.00")
        @NotNull(message = "freight is declared; send 0 if the invoice has it included")
        @PositiveOrZero(message = "freight is zero or more; send what the carrier was paid")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
        BigDecimal freight,

        @Schema(description = "for the whole declaration; 1 % of cost and freight is taken if it is left out")
        @PositiveOrZero(message = "insurance is zero or more; leave it out if there is none")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
        BigDecimal insurance,

        @Schema(description = "WCO DM: Consignment.TransportEquipment.ID")
        @NotEmpty(message = "a declaration names its containers; send at least one")
        @Size(max = 100, message = "a declaration has at most 100 containers; lodge the rest separately")
        List<@NotNull(message = "a container has a number; send it or take the entry out") ContainerNumber> containers,

        @Schema(description = "WCO DM: GoodsShipment.GovernmentAgencyGoodsItem")
        @NotEmpty(message = "a declaration has items; send at least one")
        @Size(max = 500, message = "a declaration has at most 500 items; lodge the rest separately")
        List<@Valid @NotNull(message = "an item is not empty; send it or take the entry out") DeclaredItem> items,

        @Schema(description = "in transit one of type GUARANTEE is required; WCO DM: AdditionalDocument")
        @Size(max = 100, message = "a declaration has at most 100 documents; send the decisive ones")
        List<@Valid @NotNull(message = "a document is not empty; send it or take the entry out") DeclaredDocument>
                documents) {

    LodgeDeclaration {
        documents = documents == null ? List.of() : documents;
    }

    Lodged.Declared declared() {
        return new Lodged.Declared(
                reference,
                procedure,
                consignee,
                importerTaxNumber,
                consignor,
                exportationCountry,
                transportDocument,
                destinationPark,
                currency,
                freight,
                insurance,
                containers,
                items.stream().map(DeclaredItem::item).toList(),
                documents.stream()
                        .map(document -> new Document(document.type(), document.reference()))
                        .toList());
    }
}
