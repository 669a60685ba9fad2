package corridor.customs.risk;

import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was known of a declaration when it was lodged, and nothing that was learned later. Kept with the decision, so that
 * it can be made again.
 *
 * @param day day of lodging, in the administration's time
 * @param declarantReleasedBefore how many of the declarant's declarations had been released until then
 * @param customsValue rupees
 * @param netMassKg of all items, as declared
 * @param manifestMassKg gross mass of all the boxes as terminals reported it; null if one is not known
 * @param destinationPark null if the goods go elsewhere
 */
public record RiskFacts(
        UUID declarationId,
        LocalDate day,
        String procedure,
        String declarant,
        String consignee,
        int declarantReleasedBefore,
        ParkCode destinationPark,
        BigDecimal customsValue,
        BigDecimal netMassKg,
        BigDecimal manifestMassKg,
        int containers,
        List<Item> items) {
    public RiskFacts {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param customsValue rupees
     * @param netMassKg more than zero
     */
    public record Item(HsCode hsCode, String originCountry, BigDecimal customsValue, BigDecimal netMassKg) {}
}
