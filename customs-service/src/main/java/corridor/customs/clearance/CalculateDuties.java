package corridor.customs.clearance;

import corridor.customs.declaration.Procedure;
import corridor.customs.tariff.LineMissing;
import corridor.customs.tariff.Tariff;
import corridor.port.HsCode;
import corridor.port.InvalidValueException;
import corridor.port.Money;
import corridor.port.ParkCode;
import corridor.service.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Goods of which somebody wants to know what they would owe. */
record CalculateDuties(
        @Schema(description = "day whose rates hold; today in the administration's time if left out")
        LocalDate on,

        @Schema(description = "IMPORT if left out") Procedure procedure,

        @Schema(description = "park or dry port the goods would go to", example = "rashakai")
        ParkCode destinationPark,

        @Schema(
                description = "income tax is dearer for who is not on the list of active taxpayers",
                example = "0001001-1")
        @Pattern(
                regexp = "[0-9]{7}(-[0-9])?|[0-9]{13}",
                message = "a tax number has seven digits and a check digit as in 0001001-1, or 13 digits; correct it")
        String importerTaxNumber,

        @Schema(description = "of all amounts here, ISO 4217", example = "USD")
        @NotNull(message = "a calculation has a currency; send the invoice's")
        @Pattern(regexp = "[A-Z]{3}", message = "a currency has three capitals; send it as in ISO 4217")
        String currency,

        @Schema(description = "0 if left out", example = "1500.00")
        @PositiveOrZero(message = "freight is zero or more; send what the carrier is paid")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; correct it")
        BigDecimal freight,

        @Schema(description = "worked out as the tariff says if left out")
        @PositiveOrZero(message = "insurance is zero or more; leave it out if there is none")
        @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; correct it")
        BigDecimal insurance,

        @NotEmpty(message = "a calculation has items; send at least one")
        @Size(max = 100, message = "a calculation has at most 100 items; ask for the rest separately")
        List<@Valid @NotNull(message = "an item is not empty; send it or take the entry out") Thing> items) {

    CalculateDuties {
        procedure = procedure == null ? Procedure.IMPORT : procedure;
        freight = freight == null ? BigDecimal.ZERO : freight;
    }

    @Schema(name = "DutyCalculationItem")
    record Thing(
            @Schema(example = "730890") @NotNull(message = "an item has an HS code; send six or eight digits")
            HsCode hsCode,

            @Schema(example = "20000.00")
            @NotNull(message = "an item has an invoice value; send it for the whole item")
            @Positive(message = "an invoice value is more than zero; send what the goods would sell for")
            @Digits(integer = 12, fraction = 4, message = "an amount has at most 12 digits; correct it")
            BigDecimal invoiceValue,

            @Schema(example = "CPFTA") String preference,
            @Schema(example = "MANUFACTURER") String exemption) {}

    List<Violation> faults(Tariff tariff, LocalDate day) {
        List<Violation> broken = new ArrayList<>();
        if (tariff.exchangeRate(currency, day).isEmpty()) {
            broken.add(new Violation(
                    "currency",
                    "customs has no exchange rate for " + currency + " on " + day,
                    "use a currency that customs has a rate for on that day"));
        } else {
            coins("freight", freight, broken);
            coins("insurance", insurance == null ? BigDecimal.ZERO : insurance, broken);
        }
        if (destinationPark != null && tariff.park(destinationPark).isEmpty()) {
            broken.add(new Violation(
                    "destinationPark", "customs knows no park " + destinationPark, "send one of " + tariff.parks()));
        }
        for (int i = 0; i < items.size(); i++) {
            item("items[" + i + "].", items.get(i), tariff, day, broken);
        }
        return broken;
    }

    private void item(String field, Thing item, Tariff tariff, LocalDate day, List<Violation> broken) {
        if (tariff.line(item.hsCode(), day).isEmpty()) {
            broken.add(LineMissing.violation(tariff, item.hsCode(), day, field + "hsCode"));
            return;
        }
        if (tariff.exchangeRate(currency, day).isPresent()) {
            coins(field + "invoiceValue", item.invoiceValue(), broken);
        }
        List<String> schemes = tariff.reliefs().schemes(day);
        if (item.preference() != null && !schemes.contains(item.preference())) {
            broken.add(new Violation(
                    field + "preference",
                    "customs knows no trade agreement " + item.preference() + " on " + day,
                    "send one of " + schemes + ", or none"));
        }
        List<String> exemptions = tariff.reliefs().exemptions(item.hsCode(), day);
        if (item.exemption() != null && !exemptions.contains(item.exemption())) {
            broken.add(new Violation(
                    field + "exemption",
                    "%s is no exemption for %s on %s".formatted(item.exemption(), item.hsCode(), day),
                    "send one of " + exemptions + ", or none"));
        }
    }

    private void coins(String field, BigDecimal amount, List<Violation> broken) {
        try {
            new Money(amount, Currency.getInstance(currency));
        } catch (InvalidValueException e) {
            broken.add(new Violation(field, e.rule(), e.remedy()));
        }
    }
}
