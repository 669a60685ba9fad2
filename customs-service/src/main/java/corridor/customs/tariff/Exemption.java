package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * A tax that goods pay at another rate, mostly none, if the declarant claims it.
 *
 * @param claim what an item names, for example {@code PLANT-5TH-SCHEDULE}
 * @param goods digits that the goods' codes begin with, empty for all goods
 * @param document type of the document that proves it; null if none is needed
 */
public record Exemption(
        String claim,
        String goods,
        Tax tax,
        BigDecimal percent,
        String document,
        Period period,
        String legalBasis,
        Source source)
        implements Dated {
    @Override
    public String subject() {
        return claim + " " + tax + " of " + (goods.isEmpty() ? "all goods" : goods);
    }
}
