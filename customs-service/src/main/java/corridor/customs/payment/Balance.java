package corridor.customs.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The books at a glance. */
record Balance(
        String currency,

        @Schema(description = "all accounts added: zero, or the books are wrong")
        BigDecimal total,

        List<Line> accounts) {

    record Line(
            @Schema(description = "bank:collection, owed-by:PARTY or tax:TAX", example = "owed-by:INDUS-CLEARING")
            String account,

            @Schema(description = "received") BigDecimal debits,
            @Schema(description = "given") BigDecimal credits,
            @Schema(description = "debits less credits") BigDecimal balance) {

        static Line of(String account, BigDecimal debits, BigDecimal credits) {
            return new Line(account, debits, credits, debits.subtract(credits));
        }
    }

    static Balance of(String currency, List<Line> lines) {
        return new Balance(currency, lines.stream().map(Line::balance).reduce(BigDecimal.ZERO, BigDecimal::add), lines);
    }
}
