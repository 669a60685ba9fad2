package corridor.customs.clearance;

import corridor.customs.assessment.AssessedItem;
import corridor.customs.assessment.Assessment;
import corridor.customs.declaration.Item;
import corridor.customs.declaration.Lodged;
import corridor.customs.targeting.Case;
import corridor.customs.targeting.Circumstances;
import corridor.customs.tariff.Tax;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Declared goods, as a risk model knows goods. */
final class GoodsAsCases {
    private static final String GENERAL = "GENERAL";

    private GoodsAsCases() {}

    static List<Case> of(Lodged.Declared declared, String declarant, Assessment assessment) {
        Circumstances circumstances = circumstances(declared);
        return IntStream.range(0, declared.items().size())
                .mapToObj(
                        i -> of(declared.items().get(i), assessment.items().get(i), declared, declarant, circumstances))
                .toList();
    }

    private static Case of(
            Item item, AssessedItem assessed, Lodged.Declared declared, String declarant, Circumstances circumstances) {
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
                importer(declared),
                circumstances);
    }

    /**
     * What a declaration at a sea port says of the way it is lodged. It has no office and no kind of import, and all of it
     * comes by sea.
     */
    private static Circumstances circumstances(Lodged.Declared declared) {
        return new Circumstances(
                "",
                declared.procedure().name(),
                "",
                declared.destinationPark() == null
                        ? ""
                        : declared.destinationPark().value(),
                has(declared, "GUARANTEE"),
                "",
                declared.consignor() == null ? "" : declared.consignor().strip().toUpperCase(Locale.ROOT),
                carrier(declared.transportDocument()),
                has(declared, "CERTIFICATE_OF_ORIGIN"));
    }

    private static String has(Lodged.Declared declared, String document) {
        return declared.documents().stream().anyMatch(each -> each.type().equals(document)) ? document : "";
    }

    /** Most carriers begin the numbers of their bills with their four letters in the Standard Carrier Alpha Code. */
    private static String carrier(String transportDocument) {
        return transportDocument != null && transportDocument.matches("[A-Z]{4}.*")
                ? transportDocument.substring(0, 4)
                : "";
    }

    /** Who answers for the duty: by tax number where there is one. */
    static String importer(Lodged.Declared declared) {
        return declared.importerTaxNumber() == null ? declared.consignee() : declared.importerTaxNumber();
    }
}
