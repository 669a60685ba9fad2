package corridor.customs.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books at a glance. */
record Balance(
        String currency,

        @Schema(description = "all accounts in this currency added: zero, or the books are wrong")
        BigDecimal total,

        @Schema(description = "the same in each currency that money came in")
        Map<String, BigDecimal> totals,

        List<Line> accounts) {

    record Line(
            @Schema(
                    description =
                            "bank:collection, bank:collection-cny, owed-by:PARTY, tax:TAX, suspense, exchange, refunds,"
                                    + " secured-by:PARTY, guarantees",
                    example = "owed-by:INDUS-CLEARING")
            String account,

            String currency,

            @Schema(description = "received") BigDecimal debits,
            @Schema(description = "given") BigDecimal credits,
            @Schema(description = "debits less credits") BigDecimal balance) {

        static Line of(String account, String currency, BigDecimal debits, BigDecimal credits) {
            return new Line(account, currency, debits, credits, debits.subtract(credits));
        }
    }

    static Balance of(String currency, List<Line> lines) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        totals.put(currency, BigDecimal.ZERO);
        lines.forEach(line -> totals.merge(line.currency(), line.balance(), BigDecimal::add));
        return new Balance(currency, totals.get(currency), totals, lines);
    }
}
