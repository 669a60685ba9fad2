package corridor.customs.payment;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.violations;
import static corridor.service.testing.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.customs.world.SampleDeclaration;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@CustomsTest
class GuaranteeTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    private final String party = "BONDED-" + UUID.randomUUID().toString().substring(0, 8);
    private Api declarant;

    @BeforeEach
    void a_declarant_of_its_own() {
        declarant = api.as(Role.DECLARANT, party);
    }

    @Test
    void a_guarantee_releases_at_once_and_paying_frees_it_again() {
        JsonNode lodged = lodged();
        BigDecimal due = lodged.at("/amountDue/amount").decimalValue();
        assertThat(violations(secure(lodged)))
                .containsExactly("declarationId: " + party + " has no guarantee in force");

        place(due, "2030-12-31");
        Answer secured = secure(lodged);
        assertThat(secured.at("/status")).as(secured.body().toPrettyString()).isEqualTo("RELEASED");
        assertThat(drawn()).isEqualByComparingTo(due);
        assertThat(owed()).as("the duties stay owed").isEqualByComparingTo(due);
        assertThat(violations(secure(lodged))).containsExactly("declarationId: a guarantee stands for it already");
        assertThat(violations(secure(lodged()))).singleElement().asString().contains("has that much left (most: 0.00)");

        Answer paid = declarant.post(path(lodged, "/payments"), CustomsWorld.payment(lodged));
        assertThat(paid.status()).as(paid.body().toPrettyString()).isEqualTo(201);
        assertThat(drawn()).isEqualByComparingTo("0");
        assertThat(declarant.get(path(lodged, "/replay")).body().at("/same").asBoolean())
                .isTrue();
    }

    @Test
    void many_at_once_never_draw_more_than_the_limit() throws Exception {
        List<JsonNode> lodged = IntStream.range(0, 5).mapToObj(i -> lodged()).toList();
        BigDecimal due = lodged.getFirst().at("/amountDue/amount").decimalValue();
        place(due.multiply(BigDecimal.TWO), "2030-12-31");
        List<Answer> answers = atOnce(5, i -> secure(lodged.get(i)));
        assertThat(answers.stream().filter(each -> each.status() == 200)).hasSize(2);
        assertThat(drawn()).isEqualByComparingTo(due.multiply(BigDecimal.TWO));
    }

    @Test
    void a_guarantee_that_has_run_out_or_was_ended_carries_nothing_new() {
        assertThat(place(BigDecimal.TEN, "2020-01-01").status()).isEqualTo(409);
        Answer placed = place(new BigDecimal("99999999"), "2030-12-31");
        world.officer()
                .post(
                        "/customs/v1/guarantees/" + placed.at("/guaranteeId") + "/end",
                        Map.of("reason", "Bond recalled"));
        assertThat(secure(lodged()).status()).isEqualTo(409);
        assertThat(world.anotherDeclarant().get("/customs/v1/guarantees").body().at("/items"))
                .isEmpty();
    }

    private Answer place(BigDecimal limit, String until) {
        return world.officer()
                .post(
                        "/customs/v1/guarantees",
                        Map.of(
                                "declarant", party,
                                "bond", "HBL-" + UUID.randomUUID().toString().substring(0, 12),
                                "limit", limit,
                                "validUntil", until));
    }

    private JsonNode lodged() {
        return declarant
                .post(
                        "/customs/v1/declarations",
                        SampleDeclaration.of(world.box()).item("730890").body())
                .body();
    }

    private Answer secure(JsonNode declaration) {
        return declarant.post(path(declaration, "/guarantee"), null);
    }

    private BigDecimal drawn() {
        return declarant
                .get("/customs/v1/guarantees")
                .body()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/drawn/amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal owed() {
        return world.auditor()
                .get("/customs/v1/ledger/balance")
                .body()
                .at("/accounts")
                .valueStream()
                .filter(each -> each.at("/account").asString().equals("owed-by:" + party))
                .map(each -> each.at("/balance").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
