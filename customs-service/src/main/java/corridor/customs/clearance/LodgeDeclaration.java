package corridor.customs.clearance;

import corridor.customs.declaration.Document;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.declaration.Procedure;
import corridor.port.ContainerNumber;
import corridor.port.HsCode;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** A declaration as a declarant sends it. */
record LodgeDeclaration(
        @Schema(description = "the declarant's own, one per declaration", example = "IC-2026-0417")
        @NotNull(message = "a declaration has the declarant's reference; send one of your own")
        @Pattern(
                regexp = "[A-Za-z0-9./-]{1,35}",
                message = "a reference has 1 to 35 letters, digits, points, slashes or hyphens; shorten it")
        String reference,

        @NotNull(message = "a declaration has a procedure; send IMPORT or TRANSIT")
        Procedure procedure,

        @Schema(description = "who receives the goods", example = "Khyber Steel Works")
        @NotBlank(message = "a declaration names its consignee; send who receives the goods")
        @Size(max = 140, message = "a consignee has at most 140 characters; shorten it")
        String consignee,

        @Schema(description = "park the goods are bound for; required in transit", example = "rashakai")
        ParkCode destinationPark,

        @Schema(description = "of all amounts here, ISO 4217", example = "USD")
        @NotNull(message = "a declaration has a currency; send the invoice's")
        @Pattern(regexp = "[A-Z]{3}", message = "a currency has three capitals; send it as in ISO 4217")
        String currency,

        @Schema(description = "for the whole declaration", example = "1500.00")
        @NotNull(message = "freight is declared; send 0 if the invoice has it included")
        @PositiveOrZero(message = "freight is zero or more; send what the carrier was paid")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
        BigDecimal freight,

        @Schema(description = "for the whole declaration; 1 % of cost and freight is taken if it is left out")
        @PositiveOrZero(message = "insurance is zero or more; leave it out if there is none")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
        BigDecimal insurance,

        @NotEmpty(message = "a declaration names its containers; send at least one")
        @Size(max = 100, message = "a declaration has at most 100 containers; lodge the rest separately")
        List<@NotNull(message = "a container has a number; send it or take the entry out") ContainerNumber> containers,

        @NotEmpty(message = "a declaration has items; send at least one")
        @Size(max = 500, message = "a declaration has at most 500 items; lodge the rest separately")
        List<@Valid @NotNull(message = "an item is not empty; send it or take the entry out") DeclaredItem> items,

        @Schema(description = "in transit one of type GUARANTEE is required")
        @Size(max = 100, message = "a declaration has at most 100 documents; send the decisive ones")
        List<@Valid @NotNull(message = "a document is not empty; send it or take the entry out") DeclaredDocument>
                documents) {

    LodgeDeclaration {
        documents = documents == null ? List.of() : documents;
    }

    @Schema(name = "DeclaredItem")
    record DeclaredItem(
            @Schema(description = "six or eight digits, as the tariff has them on the day", example = "730890")
            @NotNull(message = "an item has an HS code; send six or eight digits")
            HsCode hsCode,

            @Schema(example = "Steel trusses, prefabricated")
            @NotBlank(message = "an item is described; say in a few words what the goods are")
            @Size(max = 280, message = "a description has at most 280 characters; shorten it")
            String description,

            @Schema(description = "ISO 3166-1 alpha-2", example = "CN")
            @NotNull(message = "an item has an origin; send the country as in CN")
            @Pattern(regexp = "[A-Z]{2}", message = "a country has two capitals; send it as in CN")
            String originCountry,

            @Schema(description = "in the unit that the tariff counts these goods in", example = "120")
            @NotNull(message = "an item has a quantity; send how many or how much")
            @Positive(message = "a quantity is more than zero; send how many or how much")
            @Digits(integer = 12, fraction = 4, message = "a quantity has at most 12 digits and 4 decimals; correct it")
            BigDecimal quantity,

            @Schema(description = "without packing, in kilograms", example = "18400")
            @NotNull(message = "an item has a net mass; send it in kilograms")
            @Positive(message = "a net mass is more than zero; send it in kilograms")
            @Digits(
                    integer = 9,
                    fraction = 3,
                    message = "a mass has at most 9 digits and 3 decimals; send it in kilograms")
            BigDecimal netMassKg,

            @Schema(description = "of the whole item, without freight and insurance", example = "20000.00")
            @NotNull(message = "an item has an invoice value; send it for the whole item")
            @Positive(message = "an invoice value is more than zero; send what the goods would sell for")
            @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
            BigDecimal invoiceValue) {}

    @Schema(name = "DeclaredDocument")
    record DeclaredDocument(
            @Schema(description = "INVOICE, BILL_OF_LADING, PACKING_LIST, GUARANTEE, ...", example = "INVOICE")
            @NotNull(message = "a document has a type; send it as in INVOICE")
            @Pattern(regexp = "[A-Z][A-Z_]{1,34}", message = "a type has capitals; send it as in BILL_OF_LADING")
            String type,

            @Schema(example = "INV-88121")
            @NotBlank(message = "a document has a reference; send its number")
            @Size(max = 70, message = "a reference has at most 70 characters; shorten it")
            String reference) {}

    Lodged.Declared declared() {
        return new Lodged.Declared(
                reference,
                procedure,
                consignee,
                destinationPark,
                currency,
                freight,
                insurance,
                containers,
                items.stream()
                        .map(item -> new Item(
                                item.hsCode(),
                                item.description(),
                                item.originCountry(),
                                item.quantity(),
                                item.netMassKg(),
                                item.invoiceValue()))
                        .toList(),
                documents.stream()
                        .map(document -> new Document(document.type(), document.reference()))
                        .toList());
    }
}
