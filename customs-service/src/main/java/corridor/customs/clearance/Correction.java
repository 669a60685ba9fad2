package corridor.customs.clearance;

import corridor.customs.declaration.Item;
import corridor.port.HsCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** What an officer found an item to be. What is left out stays as declared. */
@Schema(name = "ItemCorrection")
record Correction(
        @Schema(description = "place in the declaration, from 0")
        @NotNull(message = "a correction is about an item; send its place, from 0")
        @PositiveOrZero(message = "items are counted from 0; send the place of the item")
        Integer position,

        @Schema(example = "730890") HsCode hsCode,

        @Pattern(regexp = "[A-Z]{2}", message = "a country has two capitals; send it as in CN")
        String originCountry,

        @Positive(message = "a quantity is more than zero; send how many or how much")
        @Digits(integer = 12, fraction = 4, message = "a quantity has at most 12 digits and 4 decimals; correct it")
        BigDecimal quantity,

        @Positive(message = "a net mass is more than zero; send it in kilograms")
        @Digits(integer = 9, fraction = 3, message = "a mass has at most 9 digits and 3 decimals; send it in kilograms")
        BigDecimal netMassKg,

        @Positive(message = "an invoice value is more than zero; send what the goods are worth")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; correct it")
        BigDecimal invoiceValue,

        @Schema(description = "true if preference and exemption are not granted")
        Boolean withoutReliefs) {

    Item of(Item declared) {
        boolean bare = Boolean.TRUE.equals(withoutReliefs);
        return new Item(
                hsCode == null ? declared.hsCode() : hsCode,
                declared.description(),
                originCountry == null ? declared.originCountry() : originCountry,
                quantity == null ? declared.quantity() : quantity,
                netMassKg == null ? declared.netMassKg() : netMassKg,
                invoiceValue == null ? declared.invoiceValue() : invoiceValue,
                declared.packages(),
                declared.grossMassKg() != null && netMassKg != null && netMassKg.compareTo(declared.grossMassKg()) > 0
                        ? null
                        : declared.grossMassKg(),
                bare ? null : declared.preference(),
                bare ? null : declared.exemption());
    }
}
