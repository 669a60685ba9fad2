package corridor.benchmarks.customs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Declarations of goods that the example tariff knows, each its own. */
final class SampleGoods {
    private static final String[] CODES = {
        "730890", "850440", "850164", "520100", "850440", "730890", "850164", "730890", "520100", "850440"
    };
    private static final String[] ORIGINS = {"CN", "TR", "DE", "JP", "AE"};

    private SampleGoods() {}

    static Map<String, Object> declaration(int number, String box, int items) {
        Random random = new Random(number);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            int kg = 200 + random.nextInt(1500);
            lines.add(Map.of(
                    "hsCode",
                    CODES[i % CODES.length],
                    "description",
                    "Goods of line " + i,
                    "originCountry",
                    ORIGINS[random.nextInt(ORIGINS.length)],
                    "quantity",
                    1 + random.nextInt(100),
                    "netMassKg",
                    kg,
                    "invoiceValue",
                    (1 + random.nextInt(12)) * kg));
        }
        return Map.of(
                "reference",
                "B-" + number,
                "procedure",
                "IMPORT",
                "consignee",
                "Consignee " + number % 300,
                "currency",
                "USD",
                "freight",
                1500,
                "containers",
                List.of(box),
                "items",
                lines,
                "documents",
                List.of(Map.of("type", "INVOICE", "reference", "INV-" + number)));
    }
}
