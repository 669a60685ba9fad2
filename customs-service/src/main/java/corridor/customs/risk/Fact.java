package corridor.customs.risk;

import corridor.customs.expression.Type;
import corridor.customs.expression.Vocabulary;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a rule may ask about. The constants' names are what rules of the first form say, and never change. */
enum Fact {
    DAY("day", Type.DATE, "day of lodging, in the administration's time"),
    PROCEDURE("procedure", Type.TEXT, "IMPORT, EXPORT, TRANSIT or REEXPORT"),
    DECLARANT("declarant", Type.TEXT, "the declarant's party"),
    DECLARANT_RELEASED_BEFORE(
            "declarant.released_before",
            Type.NUMBER,
            "how many of the declarant's declarations had been released before"),
    CONSIGNEE("consignee", Type.TEXT, "who receives the goods"),
    CONSIGNOR("consignor", Type.TEXT, "who sends the goods; not always known"),
    IMPORTER("importer", Type.TEXT, "the importer's tax number; not always known"),
    EXPORTATION_COUNTRY("exportation_country", Type.TEXT, "where the goods were consigned from; not always known"),
    DESTINATION_PARK("park", Type.TEXT, "park or dry port they are bound for; not known of other goods"),
    CUSTOMS_VALUE("customs_value", Type.NUMBER, "of all items, in rupees"),
    NET_MASS_KG("net_mass_kg", Type.NUMBER, "of all items, as declared"),
    MANIFEST_MASS_KG(
            "manifest_mass_kg", Type.NUMBER, "gross mass of the boxes as terminals weighed them; not always known"),
    NET_MASS_PERCENT_OF_MANIFEST(
            "mass_percent_of_manifest", Type.NUMBER, "net_mass_kg in percent of manifest_mass_kg, to two decimals"),
    CONTAINERS("containers", Type.NUMBER, "how many boxes"),
    ITEMS("items", Type.NUMBER, "how many items"),
    MISMATCHES("mismatches", Type.TEXTS, "where manifest and scales disagree, by kind: " + mismatches()),
    MODEL_SCORE("model_score", Type.NUMBER, "how probably something is wrong, from 0 to 1; not known without a model"),
    ITEM_HS_CODE("hs", Type.TEXT, "the item's HS code, digits only"),
    ITEM_ORIGIN("origin", Type.TEXT, "country of origin, as in CN"),
    ITEM_VALUE("value", Type.NUMBER, "customs value of the item, in rupees"),
    ITEM_NET_MASS_KG("mass_kg", Type.NUMBER, "net mass of the item"),
    ITEM_VALUE_PER_KG("value_per_kg", Type.NUMBER, "value divided by mass_kg, to two decimals"),
    ITEM_PREFERENCE("preference", Type.TEXT, "trade agreement that is claimed; not known if none is"),
    ITEM_EXEMPTION("exemption", Type.TEXT, "exemption that is claimed; not known if none is");

    private static final Map<String, Fact> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::word, Function.identity()));
    static final Vocabulary VOCABULARY = new Vocabulary(types(false), types(true));

    private final String word;
    private final Type type;
    private final String meaning;

    Fact(String word, Type type, String meaning) {
        this.word = word;
        this.type = type;
        this.meaning = meaning;
    }

    static Fact named(String word) {
        return BY_WORD.get(word);
    }

    private static Map<String, Type> types(boolean ofItem) {
        return Arrays.stream(values())
                .filter(fact -> fact.isOfItem() == ofItem)
                .collect(Collectors.toMap(Fact::word, Fact::type));
    }

    private static String mismatches() {
        return Arrays.stream(Mismatch.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** As rules write it. */
    String word() {
        return word;
    }

    Type type() {
        return type;
    }

    String meaning() {
        return meaning;
    }

    boolean isOfItem() {
        return name().startsWith("ITEM_");
    }

    /**
     * A value of its type; null if it is not known.
     *
     * @param item null where the rule asks about no item
     */
    Object of(RiskFacts facts, RiskFacts.Item item) {
        return switch (this) {
            case DAY -> facts.day();
            case PROCEDURE -> facts.procedure();
            case DECLARANT -> facts.declarant();
            case DECLARANT_RELEASED_BEFORE -> BigDecimal.valueOf(facts.declarantReleasedBefore());
            case CONSIGNEE -> facts.consignee();
            case CONSIGNOR -> facts.consignor();
            case IMPORTER -> facts.importerTaxNumber();
            case EXPORTATION_COUNTRY -> facts.exportationCountry();
            case DESTINATION_PARK -> park(facts.destinationPark());
            case CUSTOMS_VALUE -> facts.customsValue();
            case NET_MASS_KG -> facts.netMassKg();
            case MANIFEST_MASS_KG -> facts.manifestMassKg();
            case NET_MASS_PERCENT_OF_MANIFEST -> percentOfManifest(facts);
            case CONTAINERS -> BigDecimal.valueOf(facts.containers());
            case ITEMS -> BigDecimal.valueOf(facts.items().size());
            case MISMATCHES -> kinds(facts.mismatches());
            case MODEL_SCORE -> facts.modelScore();
            case ITEM_HS_CODE -> item.hsCode().value();
            case ITEM_ORIGIN -> item.originCountry();
            case ITEM_VALUE -> item.customsValue();
            case ITEM_NET_MASS_KG -> item.netMassKg();
            case ITEM_VALUE_PER_KG ->
                item.netMassKg().signum() == 0
                        ? null
                        : item.customsValue().divide(item.netMassKg(), 2, RoundingMode.HALF_UP);
            case ITEM_PREFERENCE -> item.preference();
            case ITEM_EXEMPTION -> item.exemption();
        };
    }

    /** As a reason tells it. */
    static String told(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String park(ParkCode park) {
        return park == null ? null : park.value();
    }

    private static List<String> kinds(List<Mismatch> mismatches) {
        return mismatches == null
                ? null
                : mismatches.stream().map(Mismatch::name).toList();
    }

    private static BigDecimal percentOfManifest(RiskFacts facts) {
        if (facts.manifestMassKg() == null || facts.manifestMassKg().signum() == 0) {
            return null;
        }
        return facts.netMassKg().movePointRight(2).divide(facts.manifestMassKg(), 2, RoundingMode.HALF_UP);
    }
}
