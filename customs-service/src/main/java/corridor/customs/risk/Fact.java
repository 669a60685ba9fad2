package corridor.customs.risk;

import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a rule may ask about. */
enum Fact {
    DECLARANT_RELEASED_BEFORE,
    CUSTOMS_VALUE,
    NET_MASS_KG,
    NET_MASS_PERCENT_OF_MANIFEST,
    CONTAINERS,
    ITEMS,
    MODEL_SCORE,
    PROCEDURE,
    DECLARANT,
    CONSIGNEE,
    DESTINATION_PARK,
    ITEM_HS_CODE,
    ITEM_ORIGIN,
    ITEM_VALUE,
    ITEM_NET_MASS_KG,
    ITEM_VALUE_PER_KG;

    boolean isOfItem() {
        return name().startsWith("ITEM_");
    }

    boolean isText() {
        return switch (this) {
            case PROCEDURE, DECLARANT, CONSIGNEE, DESTINATION_PARK, ITEM_HS_CODE, ITEM_ORIGIN -> true;
            default -> false;
        };
    }

    /**
     * A text or a {@link BigDecimal}; empty if it is not known.
     *
     * @param item null where the rule asks about no item
     */
    Optional<Object> of(RiskFacts facts, RiskFacts.Item item) {
        return Optional.ofNullable(
                switch (this) {
                    case DECLARANT_RELEASED_BEFORE -> BigDecimal.valueOf(facts.declarantReleasedBefore());
                    case CUSTOMS_VALUE -> facts.customsValue();
                    case NET_MASS_KG -> facts.netMassKg();
                    case NET_MASS_PERCENT_OF_MANIFEST -> percentOfManifest(facts);
                    case CONTAINERS -> BigDecimal.valueOf(facts.containers());
                    case ITEMS -> BigDecimal.valueOf(facts.items().size());
                    case MODEL_SCORE -> facts.modelScore();
                    case PROCEDURE -> facts.procedure();
                    case DECLARANT -> facts.declarant();
                    case CONSIGNEE -> facts.consignee();
                    case DESTINATION_PARK -> park(facts.destinationPark());
                    case ITEM_HS_CODE -> item.hsCode().value();
                    case ITEM_ORIGIN -> item.originCountry();
                    case ITEM_VALUE -> item.customsValue();
                    case ITEM_NET_MASS_KG -> item.netMassKg();
                    case ITEM_VALUE_PER_KG -> item.customsValue().divide(item.netMassKg(), 2, RoundingMode.HALF_UP);
                });
    }

    private static String park(ParkCode park) {
        return park == null ? null : park.value();
    }

    private static BigDecimal percentOfManifest(RiskFacts facts) {
        if (facts.manifestMassKg() == null || facts.manifestMassKg().signum() == 0) {
            return null;
        }
        return facts.netMassKg().movePointRight(2).divide(facts.manifestMassKg(), 2, RoundingMode.HALF_UP);
    }
}
