package corridor.customs.riskmodel;

import corridor.customs.targeting.Case;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Findings of months that no test can wait for. Goods from Brazil by way of Dubai are mostly wrong. */
final class PastFindings {
    private static final String[] CODES = {"730890", "850164", "520100", "540233", "690721", "760120"};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PastFindings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void forget() {
        jdbc.sql("delete from risk_case").update();
        jdbc.sql("delete from risk_finding").update();
        jdbc.sql("update risk_model set state = 'RETIRED' where state = 'ACTIVE'")
                .update();
        jdbc.sql("update risk_model set state = 'CANCELLED' where state in ('QUEUED', 'TRAINING', 'CANDIDATE')")
                .update();
    }

    /** One an hour, the last one an hour before {@code end}; each found half an hour after it was lodged. */
    void hourly(int size, Instant end, Share wrong, long seed) {
        Random random = new Random(seed);
        for (int i = size; i > 0; i--) {
            Instant lodged = end.minus(Duration.ofHours(i));
            boolean odd = random.nextInt(4) == 0;
            boolean found = random.nextDouble() < wrong.of(odd);
            add(lodged, goods(odd, random), new PartyPast(i, 3, odd ? 1 : 0), random.nextInt(10) == 0, found);
        }
    }

    interface Share {
        double of(boolean odd);
    }

    static Case goods(boolean odd, Random random) {
        double mass = 100 + random.nextInt(20_000);
        return new Case(
                CODES[random.nextInt(CODES.length)],
                odd ? "BR" : random.nextBoolean() ? "CN" : "TR",
                odd ? "AE" : "CN",
                "GENERAL",
                11,
                mass,
                Math.rint(mass * (500 + random.nextInt(500))),
                "INDUS-CLEARING",
                "KHYBER STEEL WORKS");
    }

    /** All from Brazil, ranked high, drawn by lot, and nothing wrong with them. */
    void scored(String version, int size, Instant at) {
        Random random = new Random(9);
        for (int i = 0; i < size; i++) {
            UUID id = add(at, goods(true, random), PartyPast.NONE, true, false);
            jdbc.sql(
                            "update risk_case set model_version = ?, probability = 0.9, percentile = 99 where declaration_id = ?")
                    .params(version, id)
                    .update();
        }
    }

    UUID add(Instant lodged, Case goods, PartyPast past, boolean atRandom, boolean wrong) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into risk_case (declaration_id, lodged_at, declarant, importer, known, at_random)
                        values (?, ?, 'INDUS-CLEARING', 'KHYBER STEEL WORKS', ?::json, ?)""")
                .params(
                        id,
                        lodged.atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(new Known(past, past, List.of(goods))),
                        atRandom)
                .update();
        var found = lodged.plusSeconds(1800).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into risk_finding values (?, ?, ?, ?, false)")
                .params(id, found, wrong, wrong ? found : null)
                .update();
        return id;
    }
}
