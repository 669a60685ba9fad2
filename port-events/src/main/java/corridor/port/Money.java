package corridor.port;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in one currency. Nothing is rounded here: who computes an amount names the rounding rule.
 *
 * @param amount written as a JSON string or number, read exactly
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    /** @throws InvalidValueException if a part is missing or finer than the currency's smallest coin */
    public Money {
        if (amount == null || currency == null) {
            throw new InvalidValueException("money has an amount and a currency", "send both, as in 1500.00 PKR");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new InvalidValueException(
                    amount.toPlainString() + " is finer than the smallest coin of " + currency,
                    "send at most " + currency.getDefaultFractionDigits() + " decimals");
        }
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws InvalidValueException if the currencies differ */
    public Money plus(Money other) {
        same(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws InvalidValueException if the currencies differ */
    public Money minus(Money other) {
        same(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    private void same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidValueException(
                    "an amount in " + other.currency + " met one in " + currency, "send it in " + currency);
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
