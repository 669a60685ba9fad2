package corridor.customs.clearance;

import corridor.customs.assessment.AssessedItem;
import corridor.customs.assessment.Assessment;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.targeting.Case;
import corridor.customs.tariff.Tax;
import java.util.List;
import java.util.stream.IntStream;

/** Declared goods, as a risk model knows goods. */
final class GoodsAsCases {
    private static final String GENERAL = "GENERAL";

    private GoodsAsCases() {}

    static List<Case> of(Lodged.Declared declared, String declarant, Assessment assessment) {
        return IntStream.range(0, declared.items().size())
                .mapToObj(i -> of(declared.items().get(i), assessment.items().get(i), declared, declarant))
                .toList();
    }

    private static Case of(Item item, AssessedItem assessed, Lodged.Declared declared, String declarant) {
        return new Case(
                item.hsCode().value(),
                item.originCountry(),
                declared.exportationCountry() == null ? item.originCountry() : declared.exportationCountry(),
                item.preference() != null ? item.preference() : item.exemption() != null ? item.exemption() : GENERAL,
                assessed.taxes().stream()
                        .filter(line -> line.tax() == Tax.CD)
                        .mapToDouble(line -> line.ratePercent().doubleValue())
                        .findFirst()
                        .orElse(0),
                item.netMassKg().doubleValue(),
                assessed.customsValue().rupees().doubleValue(),
                declarant,
                importer(declared));
    }

    /** Who answers for the duty: by tax number where there is one. */
    static String importer(Lodged.Declared declared) {
        return declared.importerTaxNumber() == null ? declared.consignee() : declared.importerTaxNumber();
    }
}
