package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * What customs takes a foreign currency for.
 *
 * @param currency ISO 4217
 * @param rupees Pakistan rupees for one unit
 */
public record ExchangeRate(String currency, BigDecimal rupees, Period period, Source source) implements Dated {
    @Override
    public String subject() {
        return "exchange rate of " + currency;
    }
}
