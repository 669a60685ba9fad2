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
 * @param importerTaxNumber null if not said
 * @param consignor null if not said
 * @param exportationCountry where the goods were consigned from, ISO 3166-1 alpha-2; null if not said
 * @param declarantReleasedBefore how many of the declarant's declarations had been released until then
 * @param customsValue rupees
 * @param netMassKg of all items, as declared
 * @param manifestMassKg gross mass of all the boxes as terminals reported it; null if one is not known
 * @param destinationPark null if the goods go elsewhere
 * @param mismatches ways in which manifest and scales disagree, each once, in the order of their kind; null in facts kept
 *     before these were
 * @param modelScore how probable it is that something is not as declared, from 0 to 1; null if no model was asked
 * @param modelVersion the model that gave the score; null if none was asked
 */
public record RiskFacts(
        UUID declarationId,
        LocalDate day,
        String procedure,
        String declarant,
        String consignee,
        String importerTaxNumber,
        String consignor,
        String exportationCountry,
        int declarantReleasedBefore,
        ParkCode destinationPark,
        BigDecimal customsValue,
        BigDecimal netMassKg,
        BigDecimal manifestMassKg,
        int containers,
        List<Mismatch> mismatches,
        BigDecimal modelScore,
        String modelVersion,
        List<Item> items) {
    public RiskFacts {
        items = List.copyOf(items);
        mismatches = mismatches == null
                ? null
                : mismatches.stream().distinct().sorted().toList();
        if ((modelScore == null) != (modelVersion == null)) {
            throw new IllegalArgumentException("a score names the model that gave it");
        }
        if (modelScore != null && (modelScore.signum() < 0 || modelScore.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("a score is from 0 to 1: " + modelScore);
        }
    }

    /** The same, with what a model made of it. */
    public RiskFacts scored(BigDecimal score, String version) {
        return new RiskFacts(
                declarationId,
                day,
                procedure,
                declarant,
                consignee,
                importerTaxNumber,
                consignor,
                exportationCountry,
                declarantReleasedBefore,
                destinationPark,
                customsValue,
                netMassKg,
                manifestMassKg,
                containers,
                mismatches,
                score,
                version,
                items);
    }

    /**
     * One item.
     *
     * @param customsValue rupees
     * @param netMassKg more than zero
     * @param preference trade agreement that is claimed; null if none
     * @param exemption exemption that is claimed; null if none
     */
    public record Item(
            HsCode hsCode,
            String originCountry,
            BigDecimal customsValue,
            BigDecimal netMassKg,
            String preference,
            String exemption) {}
}
