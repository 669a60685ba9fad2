package corridor.customs.payment;

import corridor.port.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/**
 * A way by which money comes and goes. What comes by any of them goes to {@link Receipts}, what leaves comes from
 * {@link Refunds}.
 */
@Schema(enumAsRef = true)
enum Rail {
    /** The account in rupees. */
    BANK("PKR", "bank:collection", Duration.ofDays(7)),
    /** The account in yuan; its quotes lock an exchange rate, so they are short. */
    BANK_CNY("CNY", "bank:collection-cny", Duration.ofHours(24)),
    /** A settlement token in yuan on a chain; read and paid there. Only where the settings name a node. */
    TOKEN("CNY", "token:collection-cny", Duration.ofMinutes(30));

    private final String currency;
    private final String account;
    private final Duration quoteHolds;

    Rail(String currency, String account, Duration quoteHolds) {
        this.currency = currency;
        this.account = account;
        this.quoteHolds = quoteHolds;
    }

    /** The account at the bank that is kept in a currency; empty if there is none. */
    static Optional<Rail> atTheBank(Currency currency) {
        return Arrays.stream(values())
                .filter(rail -> rail.isAtTheBank() && rail.currency().equals(currency))
                .findFirst();
    }

    /** Told of by camt.054, ordered by pain.001. */
    boolean isAtTheBank() {
        return this != TOKEN;
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
