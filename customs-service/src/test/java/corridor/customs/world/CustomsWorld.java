package corridor.customs.world;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** The people and boxes around customs. */
public final class CustomsWorld {
    private static final String DECLARATIONS = "/customs/v1/declarations";

    private final Api api;
    private final PortTopics topics;

    CustomsWorld(Api api, PortTopics topics) {
        this.api = api;
        this.topics = topics;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }

        @Bean
        CustomsWorld customsWorld(Api api, PortTopics topics) {
            return new CustomsWorld(api, topics);
        }
    }

    public Api declarant() {
        return api.as(Role.DECLARANT, "INDUS-CLEARING");
    }

    public Api anotherDeclarant() {
        return api.as(Role.DECLARANT, "MAKRAN-TRADERS");
    }

    public Api carrier() {
        return api.as(Role.CARRIER, "COSU");
    }

    /** Plant quarantine, which has a say in fruit. */
    public Api agency() {
        return api.as(Role.BORDER_AGENCY, "PK-DPP");
    }

    public Api officer() {
        return api.as(Role.CUSTOMS_OFFICER, "PK-CUSTOMS");
    }

    public Api auditor() {
        return api.as(Role.AUDITOR, "PORT-AUDIT");
    }

    /** A box that has been discharged and that customs has heard of. */
    public ContainerNumber box() {
        ContainerNumber number = Boxes.next();
        hears(moved(number, EquipmentEventCode.DISC, Instant.now().minusSeconds(7200), "24000"));
        return number;
    }

    public static EquipmentMoved moved(
            ContainerNumber number, EquipmentEventCode code, Instant at, String grossMassKg) {
        return new EquipmentMoved(
                number,
                code,
                EventClassifier.ACT,
                at,
                new Facility(new UnLocode("PKGWD"), "GIT"),
                null,
                "22G1",
                false,
                grossMassKg == null ? null : new BigDecimal(grossMassKg),
                List.of(),
                new Evidence("TERMINAL", Evidence.Kind.EDIFACT, "1/1", null));
    }

    /** Tells an event on Kafka and waits until customs has applied it. */
    public void hears(EquipmentMoved event) {
        topics.tell(List.of(event));
    }

    public Answer lodge(SampleDeclaration declaration) {
        return declarant().post(DECLARATIONS, declaration.body());
    }

    /** Lodges goods in a new box, and returns the declaration's JSON. */
    public JsonNode lodged(String hsCode) {
        return lodged(hsCode, box());
    }

    public JsonNode lodged(String hsCode, ContainerNumber box) {
        Answer answer = lodge(SampleDeclaration.of(box).item(hsCode));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.body();
    }

    public Answer pay(JsonNode declaration) {
        return pay(declaration, payment(declaration));
    }

    public Answer pay(JsonNode declaration, BigDecimal amount, String currency) {
        return pay(declaration, payment(amount, currency));
    }

    public Answer pay(JsonNode declaration, Map<String, ?> payment) {
        return declarant().post(path(declaration, "/payments"), payment);
    }

    /** What is due, under a reference that no other payment has. */
    public static Map<String, Object> payment(JsonNode declaration) {
        return payment(declaration.at("/amountDue/amount").decimalValue(), "PKR");
    }

    private static Map<String, Object> payment(BigDecimal amount, String currency) {
        return Map.of(
                "amount",
                amount,
                "currency",
                currency,
                "paymentReference",
                "1BILL-" + UUID.randomUUID().toString().substring(0, 12));
    }

    /** The head of the customs house, who assigns work out of turn. */
    public Api head() {
        return api.as(Role.ADMINISTRATOR, "PORT");
    }

    /** Gives a declaration to our officer, who takes it up. */
    public void takeUp(JsonNode declaration) {
        String id = declaration.at("/declarationId").asString();
        head().post(
                        "/customs/v1/work/assignments",
                        Map.of("declarationId", id, "officer", "PK-CUSTOMS/PK-CUSTOMS", "reason", "It is his turn"));
        officer().post("/customs/v1/work/" + id + "/claim", Map.of());
    }

    public Answer check(JsonNode declaration, String outcome, String findings) {
        takeUp(declaration);
        return officer().post(path(declaration, "/checks"), Map.of("outcome", outcome, "findings", findings));
    }

    public Answer release(JsonNode declaration) {
        return officer().post(path(declaration, "/release"), Map.of());
    }

    public Answer hold(ContainerNumber box, String reason) {
        return officer().post("/customs/v1/holds", Map.of("containerNumber", box, "reason", reason));
    }

    public JsonNode now(JsonNode declaration) {
        return declarant().get(path(declaration, "")).body();
    }

    public static String path(JsonNode declaration, String rest) {
        return DECLARATIONS + "/" + declaration.at("/declarationId").asString() + rest;
    }

    /** The rules that were broken, as {@code field: rule}, sorted. */
    public static List<String> violations(Answer answer) {
        List<String> broken = new ArrayList<>();
        answer.body().at("/violations").forEach(each -> {
            assertThat(each.at("/remedy").asString()).isNotBlank();
            broken.add(each.at("/field").asString() + ": " + each.at("/rule").asString());
        });
        broken.sort(Comparator.naturalOrder());
        return broken;
    }
}
