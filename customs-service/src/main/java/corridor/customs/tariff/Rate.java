package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * How much of its base a tax takes.
 *
 * @param goods the goods it is about: the digits that their codes begin with, empty for all goods
 * @param percent zero or more
 */
public record Rate(String goods, Tax tax, BigDecimal percent, Period period, String legalBasis, Source source)
        implements Dated {
    @Override
    public String subject() {
        return tax + " of " + (goods.isEmpty() ? "all goods" : goods);
    }
}
