package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What travels under one bill of lading; WCO DM: Consignment. */
record Consignment(
        @Schema(
                description = "number of the bill of lading; WCO DM: TransportContractDocument.ID",
                example = "COSU6331447")
        @NotNull(message = "a consignment has a bill of lading; send its number")
        @Pattern(
                regexp = "[A-Za-z0-9./-]{1,35}",
                message = "a bill of lading has 1 to 35 letters, digits, points, slashes or hyphens; correct it")
        String transportDocument,

        @Schema(description = "WCO DM: Consignor.Name", example = "Tianjin Steel Co")
        @Size(max = 140, message = "a consignor has at most 140 characters; shorten it")
        String consignor,

        @Schema(description = "TO ORDER if the bill says so; WCO DM: Consignee.Name", example = "Khyber Steel Works")
        @NotBlank(message = "a consignment has a consignee; send the name, or TO ORDER")
        @Size(max = 140, message = "a consignee has at most 140 characters; shorten it")
        String consignee,

        @Schema(description = "WCO DM: Consignee.ID", example = "0001001-1")
        @Pattern(
                regexp = "[0-9]{7}(-[0-9])?|[0-9]{13}",
                message = "a tax number has seven digits and a check digit, or 13 digits; correct it or leave it out")
        String consigneeTaxNumber,

        @Schema(description = "WCO DM: NotifyParty.Name")
        @Size(max = 140, message = "a notify party has at most 140 characters; shorten it")
        String notifyParty,

        @Schema(description = "WCO DM: ConsignmentItem.Commodity.CargoDescription", example = "Steel structures")
        @NotBlank(message = "a consignment is described; say in a few words what the goods are")
        @Size(max = 500, message = "a description has at most 500 characters; shorten it")
        String description,

        @Schema(description = "as far as the carrier knows it; WCO DM: Commodity.Classification.ID", example = "730890")
        HsCode hsCode,

        @Schema(description = "WCO DM: ConsignmentItem.Packaging.QuantityQuantity", example = "24")
        @Positive(message = "there is at least one package; leave the number out if the goods are loose")
        Integer packages,

        @Schema(
                description = "of the goods with packing, without the boxes, in kilograms; WCO DM: GrossMassMeasure",
                example = "19200")
        @NotNull(message = "a consignment has a gross mass; send it in kilograms")
        @Positive(message = "a gross mass is more than zero; send it in kilograms")
        @Digits(integer = 9, fraction = 3, message = "a mass has at most 9 digits and 3 decimals; send kilograms")
        BigDecimal grossMassKg,

        @Schema(description = "WCO DM: TransportEquipment")
        @NotEmpty(message = "a consignment names its containers; send at least one")
        @Size(max = 500, message = "a consignment has at most 500 containers; split the bill")
        List<@Valid @NotNull(message = "a container is not empty; send it or take the entry out") Box> containers) {

    /** A container and what of the consignment is in it. */
    @Schema(name = "ManifestedContainer")
    record Box(
            @NotNull(message = "a container has a number; send it")
            ContainerNumber containerNumber,

            @Schema(description = "of the goods in it, in kilograms; absent if only the whole is known")
            @Positive(message = "a gross mass is more than zero; send it in kilograms")
            BigDecimal grossMassKg,

            @Positive(message = "there is at least one package; leave the number out if it is not known")
            Integer packages,

            @Schema(description = "WCO DM: Seal.ID")
            @Size(max = 9, message = "a container has at most nine seals; send those in force")
            List<@NotBlank(message = "a seal has a number; send it or take the entry out") String> seals) {
        Box {
            seals = seals == null ? List.of() : List.copyOf(seals);
        }
    }

    Stream<ContainerNumber> numbers() {
        return containers.stream().map(Box::containerNumber).filter(Objects::nonNull);
    }
}
