package corridor.local.day;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is in a box: one to five kinds of goods that the example tariff knows, now and then something that rules speak of. */
final class Goods {
    private static final String[] USUAL = {
        "730890", "850164", "520100", "540233", "690721", "760120", "844630", "390120"
    };
    private static final String[] LOOKED_AT = {"870323", "240220", "720449"};
    private static final String[] ORIGINS = {"CN", "CN", "CN", "TR", "DE", "AE", "JP"};

    private Goods() {}

    static Map<String, Object> declaration(String reference, ContainerNumber box, RandomGenerator chance) {
        int kinds = 1 + chance.nextInt(5);
        boolean light = chance.nextInt(20) == 0;
        int mass = Fleet.GROSS_MASS_KG * (light ? 20 : 50 + chance.nextInt(40)) / 100 / kinds;
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            String[] shelf = chance.nextInt(25) == 0 ? LOOKED_AT : USUAL;
            items.add(Map.of(
                    "hsCode",
                    shelf[chance.nextInt(shelf.length)],
                    "description",
                    "Goods of kind " + (i + 1),
                    "originCountry",
                    ORIGINS[chance.nextInt(ORIGINS.length)],
                    "quantity",
                    1 + chance.nextInt(400),
                    "netMassKg",
                    mass,
                    "invoiceValue",
                    mass * (2 + chance.nextInt(5))));
        }
        return Map.of(
                "reference",
                reference,
                "procedure",
                "IMPORT",
                "consignee",
                "Consignee " + chance.nextInt(300),
                "currency",
                chance.nextInt(4) == 0 ? "CNY" : "USD",
                "freight",
                900 + chance.nextInt(900),
                "containers",
                List.of(box.value()),
                "items",
                items,
                "documents",
                List.of(Map.of("type", "INVOICE", "reference", "INV-" + reference)));
    }
}
