package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;

/** A way by which money comes and goes. */
@Schema(enumAsRef = true)
enum Rail {
    /** Rupees by bank transfer: camt.054 tells what came, pain.001 orders what goes. */
    BANK("PKR", "bank:collection", Duration.ofDays(7)),
    /** A settlement token in yuan on a ledger of its own. */
    TOKEN("CNY", "token:collection", Duration.ofMinutes(30));

    private final String currency;
    private final String account;
    private final Duration quoteHolds;

    Rail(String currency, String account, Duration quoteHolds) {
        this.currency = currency;
        this.account = account;
        this.quoteHolds = quoteHolds;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    /** Where its money is in the books. */
    String account() {
        return account;
    }

    /** How long a quote of it locks amount and rate. */
    Duration quoteHolds() {
        return quoteHolds;
    }

    /** Rupees in this rail's money, rounded up to its smallest coin: what is due is never paid short by rounding. */
    Money priceOf(BigDecimal rupees, BigDecimal rupeesPerOne) {
        return new Money(
                rupees.divide(rupeesPerOne, currency().getDefaultFractionDigits(), RoundingMode.CEILING), currency());
    }
}
