package corridor.customs.tariff;

import corridor.port.HsCode;
import corridor.port.ParkCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A line of the tariff with all that its goods owe on a day. */
record TariffEntry(
        HsCode hsCode,
        String description,
        LocalDate on,
        String tariffVersion,

        @Schema(description = "EXAMPLE where the rates are not the law")
        String tariffStatus,

        List<RateEntry> rates,

        @Schema(description = "rates that hold for goods declared to a special economic zone instead")
        List<ZoneEntry> zones) {

    record RateEntry(
            Tax tax,
            String name,
            String baseOf,
            BigDecimal percent,
            String legalBasis,
            @Schema(description = "first day") LocalDate from,

            @Schema(description = "last day; absent until further notice")
            LocalDate to) {}

    record ZoneEntry(ParkCode park, Tax tax, BigDecimal percent, String legalBasis, LocalDate from, LocalDate to) {}

    static TariffEntry of(Tariff tariff, TariffLine line, LocalDate day) {
        List<RateEntry> rates = Arrays.stream(Tax.values())
                .map(tax -> rate(tariff.rate(line.hsCode(), tax, day)))
                .toList();
        List<ZoneEntry> zones = tariff.parks().stream()
                .flatMap(park -> Arrays.stream(Tax.values())
                        .flatMap(tax -> tariff.exemption(park, line.hsCode(), tax, day).stream()))
                .map(TariffEntry::zone)
                .toList();
        return new TariffEntry(
                line.hsCode(),
                line.description(),
                day,
                tariff.edition().version(),
                tariff.edition().status(),
                rates,
                zones);
    }

    private static RateEntry rate(Rate rate) {
        return new RateEntry(
                rate.tax(),
                rate.tax().title(),
                rate.tax().stage().base(),
                rate.percent(),
                rate.legalBasis(),
                rate.period().from(),
                rate.period().to());
    }

    private static ZoneEntry zone(ZoneExemption exemption) {
        return new ZoneEntry(
                exemption.park(),
                exemption.tax(),
                exemption.percent(),
                exemption.legalBasis(),
                exemption.period().from(),
                exemption.period().to());
    }
}
