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
 * @param outbound true where goods leave the country and owe no import tax; null counts as false
 * @param importerTaxNumber looked for on the list of active taxpayers; null if none was declared
 */
public record AssessmentInput(
        LocalDate day,
        String currency,
        BigDecimal freight,
        BigDecimal insurance,
        ParkCode destinationPark,
        boolean suspended,
        Boolean outbound,
        String importerTaxNumber,
        List<Goods> goods) {
    public AssessmentInput {
        goods = List.copyOf(goods);
    }

    /** Goods that come in, of an importer without a tax number. */
    public AssessmentInput(
            LocalDate day,
            String currency,
            BigDecimal freight,
            BigDecimal insurance,
            ParkCode destinationPark,
            boolean suspended,
            List<Goods> goods) {
        this(day, currency, freight, insurance, destinationPark, suspended, false, null, goods);
    }

    boolean isOutbound() {
        return Boolean.TRUE.equals(outbound);
    }
}
