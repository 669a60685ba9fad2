package corridor.customs.postclearance;

import static corridor.customs.world.CustomsWorld.path;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CustomsTest
class PostClearanceTest {
    private static final String AUDITS = "/customs/v1/post-clearance-audits";

    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @Autowired
    private Choosing choosing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_lot_chooses_its_share_whatever_the_score_and_always_the_same() {
        long drawn = IntStream.range(0, 4000)
                .mapToObj(i -> from(new UUID(i, i), null, false))
                .filter(from -> Choice.of(from).why() == Choice.Why.RANDOM)
                .count();
        assertThat(drawn).as("five in a hundred of 4000").isBetween(150L, 250L);
        assertThat(Choice.of(from(new UUID(7, 7), null, false)))
                .isEqualTo(Choice.of(from(new UUID(7, 7), null, false)));
    }

    @Test
    void a_high_score_is_audited_unless_an_officer_has_looked_before() {
        UUID notDrawn = IntStream.range(0, 1000)
                .mapToObj(i -> new UUID(i, i))
                .filter(id -> Choice.of(from(id, null, false)).why() == null)
                .findFirst()
                .orElseThrow();
        assertThat(Choice.of(from(notDrawn, "97", false)).why()).isEqualTo(Choice.Why.SCORE);
        assertThat(Choice.of(from(notDrawn, "97", true)).why()).isNull();
        assertThat(Choice.of(from(notDrawn, "12", false)).why()).isNull();
    }

    private static Choice.From from(UUID id, String percentile, boolean looked) {
        return new Choice.From(
                id,
                percentile == null ? null : "model-1",
                percentile == null ? null : new BigDecimal(percentile),
                looked,
                new BigDecimal("5"),
                new BigDecimal("95"));
    }

    @Test
    void each_is_considered_once_after_release_and_an_officer_who_has_not_checked_it_says_what_he_found() {
        JsonNode waiting = world.lodged("870323");
        JsonNode checked = world.lodged("870323");
        world.check(checked, "CONFORMING", "Papers agree");
        world.pay(checked);
        world.release(checked);
        choosing.chooseAll();
        choosing.chooseAll();
        assertThat(considered(waiting)).as("it is not released").isZero();
        assertThat(considered(checked)).isEqualTo(1);
        assertThat(decisions(checked, "AUDIT_CHOSEN")).isEqualTo(1);
        assertThat(world.auditor()
                        .get(path(checked, "/replay"))
                        .body()
                        .at("/same")
                        .asBoolean())
                .isTrue();

        String id = checked.at("/declarationId").asString();
        jdbc.sql("update post_clearance set why = 'RANDOM' where declaration_id = ?::uuid")
                .param(id)
                .update();
        assertThat(world.auditor().get(AUDITS + "?limit=500").body().toString()).contains(id);
        assertThat(world.declarant().get(AUDITS).status()).isEqualTo(403);
        String findings = AUDITS + "/" + id + "/findings";
        Map<String, String> found = Map.of("outcome", "DISCREPANT", "findings", "The books show a second invoice");
        Answer own = world.officer().post(findings, found);
        assertThat(own.at("/type")).as("he checked it").endsWith("own-decision");
        Api other = api.as(Role.CUSTOMS_OFFICER, "PK-AUDIT-TEAM");
        assertThat(other.post(findings, Map.of("outcome", "DISCREPANT")).at("/type"))
                .endsWith("findings-missing");
        assertThat(other.post(findings, found).at("/outcome")).isEqualTo("DISCREPANT");
        assertThat(other.post(findings, found).at("/type")).endsWith("audited-before");
        assertThat(other.post(AUDITS + "/" + waiting.at("/declarationId").asString() + "/findings", found)
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select wrong from risk_finding where declaration_id = ?::uuid")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .as("models learn from it")
                .isTrue();
        assertThat(world.now(checked).at("/status").asString())
                .as("the goods have left")
                .isEqualTo("RELEASED");

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Karachi"));
        JsonNode rates = world.officer()
                .get("/customs/v1/reports/hit-rates?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .body();
        JsonNode yellow = rates.at("/lanes")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals("YELLOW"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rates.toPrettyString()));
        assertThat(yellow.at("/share/examined").asInt()).isPositive();
        assertThat(yellow.at("/share/from").asDouble())
                .isLessThanOrEqualTo(yellow.at("/share/rate").asDouble());
        assertThat(rates.at("/rules").toString()).contains("motor-vehicles");
        assertThat(rates.at("/afterRelease").toString()).contains("RANDOM");
    }

    private int considered(JsonNode declaration) {
        return jdbc.sql("select count(*) from post_clearance where declaration_id = ?::uuid")
                .param(declaration.at("/declarationId").asString())
                .query(Integer.class)
                .single();
    }

    private int decisions(JsonNode declaration, String what) {
        return jdbc.sql("select count(*) from decision where declaration_id = ?::uuid and what = ?")
                .params(declaration.at("/declarationId").asString(), what)
                .query(Integer.class)
                .single();
    }
}
