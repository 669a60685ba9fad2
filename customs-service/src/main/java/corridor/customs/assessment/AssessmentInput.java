package corridor.customs.assessment;

import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an assessment depends on besides the tariff. Kept with the decision, so that it can be made again.
 *
 * @param day the day whose rates hold
 * @param currency ISO 4217, of all the amounts here
 * @param freight for the whole declaration
 * @param insurance for the whole declaration; null if none was declared
 * @param destinationPark null if the goods go elsewhere
 * @param suspended true in transit: the taxes are worked out, and secured by a guarantee instead of paid
 */
public record AssessmentInput(
        LocalDate day,
        String currency,
        BigDecimal freight,
        BigDecimal insurance,
        ParkCode destinationPark,
        boolean suspended,
        List<Goods> goods) {
    public AssessmentInput {
        goods = List.copyOf(goods);
    }
}
