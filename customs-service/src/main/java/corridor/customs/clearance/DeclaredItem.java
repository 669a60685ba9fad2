package corridor.customs.clearance;

import corridor.customs.declaration.Item;
import corridor.port.HsCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Goods of one kind as a declarant names them; WCO DM: GovernmentAgencyGoodsItem. */
record DeclaredItem(
        @Schema(
                description =
                        "six or eight digits, as the tariff has them on the day; WCO DM: Commodity.Classification.ID",
                example = "730890")
        @NotNull(message = "an item has an HS code; send six or eight digits")
        HsCode hsCode,

        @Schema(description = "WCO DM: Commodity.Description", example = "Steel trusses, prefabricated")
        @NotBlank(message = "an item is described; say in a few words what the goods are")
        @Size(max = 280, message = "a description has at most 280 characters; shorten it")
        String description,

        @Schema(description = "ISO 3166-1 alpha-2; WCO DM: Origin.CountryCode", example = "CN")
        @NotNull(message = "an item has an origin; send the country as in CN")
        @Pattern(regexp = "[A-Z]{2}", message = "a country has two capitals; send it as in CN")
        String originCountry,

        @Schema(
                description = "in the unit that the tariff counts these goods in; WCO DM: GoodsMeasure.TariffQuantity",
                example = "120")
        @NotNull(message = "an item has a quantity; send how many or how much")
        @Positive(message = "a quantity is more than zero; send how many or how much")
        @Digits(integer = 12, fraction = 4, message = "a quantity has at most 12 digits and 4 decimals; correct it")
        BigDecimal quantity,

        @Schema(
                description = "without packing, in kilograms; WCO DM: GoodsMeasure.NetNetWeightMeasure",
                example = "18400")
        @NotNull(message = "an item has a net mass; send it in kilograms")
        @Positive(message = "a net mass is more than zero; send it in kilograms")
        @Digits(integer = 9, fraction = 3, message = "a mass has at most 9 digits and 3 decimals; send it in kilograms")
        BigDecimal netMassKg,

        @Schema(
                description =
                        "of the whole item, without freight and insurance; WCO DM: Commodity.InvoiceLine.ItemChargeAmount",
                example = "20000.00")
        @NotNull(message = "an item has an invoice value; send it for the whole item")
        @Positive(message = "an invoice value is more than zero; send what the goods would sell for")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; send what was paid")
        BigDecimal invoiceValue,

        @Schema(description = "WCO DM: Packaging.QuantityQuantity", example = "24")
        @Positive(message = "there is at least one package; leave the number out if the goods are loose")
        Integer packages,

        @Schema(description = "with packing, in kilograms; WCO DM: GoodsMeasure.GrossMassMeasure", example = "19200")
        @Positive(message = "a gross mass is more than zero; send it in kilograms")
        @Digits(integer = 9, fraction = 3, message = "a mass has at most 9 digits and 3 decimals; send it in kilograms")
        BigDecimal grossMassKg,

        @Schema(
                description = "trade agreement that is claimed; customs duty is then cut as its category says. WCO DM:"
                        + " DutyTaxFee.PreferenceTypeCode",
                example = "CPFTA")
        @Pattern(regexp = "[A-Z0-9-]{1,35}", message = "a preference has capitals; send it as in CPFTA")
        String preference,

        @Schema(
                description = "exemption that is claimed; WCO DM: DutyTaxFee.TypeCode with AdditionalInformation",
                example = "MANUFACTURER")
        @Pattern(regexp = "[A-Z0-9-]{1,35}", message = "an exemption has capitals; send it as in MANUFACTURER")
        String exemption) {

    Item item() {
        return new Item(
                hsCode,
                description,
                originCountry,
                quantity,
                netMassKg,
                invoiceValue,
                packages,
                grossMassKg,
                preference,
                exemption);
    }
}
