package corridor.benchmarks.customs;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives customs a past to learn from, and has two officers train a risk model and take it into service. */
final class ModelInService {
    private static final int EXAMINED = 2000;
    private static final String[] CODES = {"730890", "850440", "850164", "520100"};
    private static final String[] ORIGINS = {"CN", "TR", "DE", "JP", "AE"};

    private final HttpClient http = HttpClient.newHttpClient();
    private final CustomsProcess customs;
    private final String officer;
    private final String another;

    ModelInService(CustomsProcess customs, Issuer issuer) throws Exception {
        this.customs = customs;
        this.officer = issuer.token("OFFICER-A", "customs-officer");
        this.another = issuer.token("OFFICER-B", "customs-officer");
    }

    /** Goods of some origins are wrong more often, and dear ones less. */
    static void examinedBefore(JdbcTemplate jdbc) {
        Random random = new Random(1);
        Instant end = Instant.now().minus(Duration.ofHours(1));
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> findings = new ArrayList<>();
        for (int i = EXAMINED; i > 0; i--) {
            String origin = ORIGINS[random.nextInt(ORIGINS.length)];
            int kg = 200 + random.nextInt(1500);
            int price = kg * (300 + random.nextInt(3000));
            boolean wrong = random.nextDouble() < (origin.equals("AE") ? 0.4 : 0.08) * (price > 1_500_000 ? 0.5 : 1.2);
            String importer = "CONSIGNEE " + random.nextInt(300);
            Map<String, ?> goods = Map.of(
                    "hsCode",
                    CODES[random.nextInt(CODES.length)],
                    "origin",
                    origin,
                    "departure",
                    origin,
                    "taxType",
                    "GENERAL",
                    "taxRate",
                    11,
                    "netMassKg",
                    kg,
                    "price",
                    price,
                    "declarant",
                    "DECLARANT-" + i % 20,
                    "importer",
                    importer);
            Map<String, Integer> past = Map.of("lodged", i % 50, "examined", i % 5, "found", i % 2);
            UUID id = UUID.randomUUID();
            Instant lodged = end.minus(Duration.ofHours(i));
            cases.add(new Object[] {
                id,
                lodged.atOffset(ZoneOffset.UTC),
                "DECLARANT-" + i % 20,
                importer,
                JsonMapper.shared()
                        .writeValueAsString(Map.of("declarant", past, "importer", past, "goods", List.of(goods))),
                i % 10 == 0
            });
            var found = lodged.plusSeconds(1800).atOffset(ZoneOffset.UTC);
            findings.add(new Object[] {id, found, wrong, wrong ? found : null});
        }
        jdbc.batchUpdate("""
                insert into risk_case (declaration_id, lodged_at, declarant, importer, known, at_random)
                values (?, ?, ?, ?, ?::json, ?)""", cases);
        jdbc.batchUpdate("insert into risk_finding values (?, ?, ?, ?, false)", findings);
    }

    /** Returns once every declaration is scored. */
    void train() throws Exception {
        String version = post("/customs/v1/risk-models", officer, Map.of())
                .at("/version")
                .asString();
        String path = "/customs/v1/risk-models/" + version;
        JsonNode model = send(HttpRequest.newBuilder(customs.door(path)).GET(), officer);
        while (List.of("QUEUED", "TRAINING").contains(model.at("/state").asString())) {
            Thread.sleep(Duration.ofMillis(500));
            model = send(HttpRequest.newBuilder(customs.door(path)).GET(), officer);
        }
        JsonNode promoted = post(path + "/promote", another, Map.of("reason", "to be measured"));
        if (!promoted.at("/state").asString().equals("ACTIVE")) {
            throw new IllegalStateException("no model is in service: " + model + promoted);
        }
    }

    private JsonNode post(String path, String token, Object body) throws Exception {
        return send(
                HttpRequest.newBuilder(customs.door(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                JsonMapper.shared().writeValueAsBytes(body))),
                token);
    }

    private JsonNode send(HttpRequest.Builder request, String token) throws Exception {
        return JsonMapper.shared()
                .readTree(http.send(
                                request.header("Authorization", "Bearer " + token)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }
}
