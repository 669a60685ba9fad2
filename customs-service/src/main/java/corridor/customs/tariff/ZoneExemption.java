package corridor.customs.tariff;

import corridor.port.ParkCode;
import java.math.BigDecimal;

/**
 * A tax that goods for a special economic zone pay at another rate than others, mostly none.
 *
 * @param goods digits that the goods' codes begin with, empty for all goods
 */
public record ZoneExemption(
        ParkCode park, Tax tax, String goods, BigDecimal percent, Period period, String legalBasis, Source source)
        implements Dated {
    @Override
    public String subject() {
        return tax + " of " + (goods.isEmpty() ? "all goods" : goods) + " to " + park;
    }
}
