package corridor.customs.risk;

import corridor.port.HsCode;
import corridor.port.ParkCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Declarations of all sorts that nobody lodged: cheap and dear, light and heavy, from newcomers and old hands, of any goods
 * from anywhere. A rule that speaks of all of them picks nothing out.
 */
final class Imagined {
    private static final int HOW_MANY = 300;
    private static final List<String> COUNTRIES =
            List.of("CN", "TR", "DE", "AE", "JP", "US", "IR", "IN", "AF", "GB", "BR", "ZA", "KR", "TH", "PK", "RU");
    private static final List<String> PROCEDURES = List.of("IMPORT", "EXPORT", "TRANSIT", "REEXPORT");

    static final List<RiskFacts> DECLARATIONS = new Imagined().all();

    /** Always the same ones: whether a set is refused does not depend on chance. */
    private final Random chance = new Random(2026);

    private List<RiskFacts> all() {
        return IntStream.range(0, HOW_MANY).mapToObj(this::one).toList();
    }

    private RiskFacts one(int number) {
        List<RiskFacts.Item> items = IntStream.rangeClosed(0, chance.nextInt(5))
                .mapToObj(i -> item())
                .toList();
        BigDecimal mass = items.stream().map(RiskFacts.Item::netMassKg).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RiskFacts(
                new UUID(0, number),
                LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(-4000, 4000)),
                any(PROCEDURES),
                "DECLARANT-" + chance.nextInt(100),
                "Consignee " + chance.nextInt(100),
                "%07d-%d".formatted(chance.nextInt(10_000_000), chance.nextInt(10)),
                "Consignor " + chance.nextInt(100),
                any(COUNTRIES),
                chance.nextInt(3) == 0 ? 0 : chance.nextInt(5000),
                new ParkCode(chance.nextBoolean() ? "rashakai" : "dhabeji"),
                items.stream().map(RiskFacts.Item::customsValue).reduce(BigDecimal.ZERO, BigDecimal::add),
                mass,
                mass.multiply(decimal(0.5 + 4 * chance.nextDouble())).setScale(1, RoundingMode.HALF_UP),
                1 + chance.nextInt(10),
                Arrays.stream(Mismatch.values())
                        .filter(each -> chance.nextInt(4) == 0)
                        .toList(),
                decimal(chance.nextDouble()),
                "imagined",
                items);
    }

    private RiskFacts.Item item() {
        return new RiskFacts.Item(
                new HsCode("%02d%04d".formatted(1 + chance.nextInt(97), chance.nextInt(10_000))),
                any(COUNTRIES),
                decimal(StrictMath.pow(10, 1 + 9 * chance.nextDouble())),
                decimal(StrictMath.pow(10, -1 + 6 * chance.nextDouble())),
                chance.nextBoolean() ? "CPFTA" : "OTHER",
                chance.nextBoolean() ? "SEZ" : "OTHER");
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
