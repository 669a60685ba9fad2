package corridor.customs.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads the rows about papers, permits, limits and promises. */
final class FormalRows {
    private FormalRows() {}

    static RequiredDocument document(CsvTable.Row row) {
        return new RequiredDocument(
                procedure(row),
                row.goods("goods"),
                row.matching("document", "[A-Z][A-Z_]{1,34}", "capitals as in PACKING_LIST"),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    static PermitRule permit(CsvTable.Row row) {
        return new PermitRule(
                row.matching("agency", "[A-Z0-9-]{2,35}", "a party code in capitals"),
                row.text("title"),
                procedure(row),
                row.goods("goods"),
                promise(row),
                row.period(),
                row.text("legalBasis"),
                row.source());
    }

    static ValueLimit limit(CsvTable.Row row) {
        BigDecimal lowest = row.notNegative("lowest");
        BigDecimal highest = row.notNegative("highest");
        if (highest.compareTo(lowest) <= 0) {
            throw new IllegalArgumentException("highest: is not above the lowest");
        }
        return new ValueLimit(row.goods("goods"), lowest, highest, row.period(), row.source());
    }

    static LanePromise lanePromise(CsvTable.Row row) {
        return new LanePromise(
                row.matching("lane", "[A-Z]{3,10}", "the name of a lane"), promise(row), row.period(), row.source());
    }

    private static String procedure(CsvTable.Row row) {
        return row.matching("procedure", "\\*|IMPORT|TRANSIT|EXPORT|REEXPORT", "a procedure or a star");
    }

    private static Duration promise(CsvTable.Row row) {
        try {
            Duration promise = Duration.parse(row.text("promise"));
            if (promise.isPositive()) {
                return promise;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as what is not positive.
        }
        throw new IllegalArgumentException("promise: '" + row.text("promise") + "' is not a duration as in PT4H");
    }
}
