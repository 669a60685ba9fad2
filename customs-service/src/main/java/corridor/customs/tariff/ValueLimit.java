package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * What a kilogram of goods can be worth at all; a value beyond that is a slip of the pen.
 *
 * @param goods digits that the goods' codes begin with, empty for all goods
 * @param lowest rupees a kilogram
 * @param highest rupees a kilogram
 */
public record ValueLimit(String goods, BigDecimal lowest, BigDecimal highest, Period period, Source source)
        implements Dated {
    @Override
    public String subject() {
        return "value limit of " + (goods.isEmpty() ? "all goods" : goods);
    }
}
