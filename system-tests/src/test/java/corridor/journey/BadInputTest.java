package corridor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.local.door.Answer;
import corridor.local.door.Door;
import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What people get wrong, sent through the door: a problem with the remedy each time, and nothing half-written. */
class BadInputTest {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).withZone(ZoneId.of("Asia/Karachi"));

    private final Door door = Platform.running().door();
    private final Visitor operator = door.as("operator");
    private final int run = ThreadLocalRandom.current().nextInt(100_000);

    @Test
    void a_wrong_check_digit_costs_one_box_and_not_its_neighbours() {
        ContainerNumber good = box(1);
        String number = box(2).value();
        String wrong = number.substring(0, 10) + (char) ('0' + (number.charAt(10) - '0' + 1) % 10);
        Answer report = send("WRONGDIGIT", discharge("COARRI", Instant.now(), wrong, good.value()));
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.text("status")).isEqualTo("PARTLY");
        assertThat(report.body().at("/messages/0/understood/0/containerNumber").asString())
                .isEqualTo(good.value());
        assertThat(report.body().at("/messages/0/refused/0/rule").asString()).contains("check digit");
        assertThat(report.body().at("/messages/0/refused/0/remedy").asString()).isNotBlank();
        assertThat(operator.get("/tracking/v1/containers/" + good).status()).isEqualTo(200);
        assertThat(operator.get("/tracking/v1/containers/" + wrong).status()).isEqualTo(400);
    }

    @Test
    void a_message_type_that_nobody_handles_is_named_in_the_report() {
        Answer report = send("UNKNOWN", discharge("COHAOR", Instant.now(), box(3).value()));
        assertThat(report.text("status")).isEqualTo("REFUSED");
        assertThat(report.body().at("/messages/0/refused/0/rule").asString()).contains("COHAOR is not");
        assertThat(operator.get("/tracking/v1/containers/" + box(3)).status()).isEqualTo(404);
    }

    @Test
    void a_truncated_interchange_leaves_nothing_behind() {
        String whole = interchange("CUT", discharge("COARRI", Instant.now(), box(4).value()));
        refused(post(whole.substring(0, whole.length() - 30)), 422, "interchange-truncated");
        assertThat(operator.get("/tracking/v1/containers/" + box(4)).status()).isEqualTo(404);
    }

    @Test
    void an_interchange_that_comes_again_is_taken_once() {
        String whole = interchange("AGAIN", discharge("COARRI", Instant.now(), box(5).value()));
        Answer first = post(whole);
        Answer second = post(whole);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("duplicateOf")).isEqualTo(first.text("id"));
        assertThat(operator.get("/tracking/v1/containers/" + box(5) + "/events")
                        .body()
                        .at("/items"))
                .hasSize(1);
        refused(post(whole.replace("22G1", "45G1")), 409, "interchange-reference-reused");
    }

    @Test
    void what_lies_ahead_of_the_clock_has_not_happened() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Answer report = send("FUTURE", discharge("COARRI", tomorrow, box(6).value()));
        assertThat(report.text("status")).isEqualTo("REFUSED");
        assertThat(report.body().at("/messages/0/refused/0/remedy").asString()).isNotBlank();
        assertThat(operator.get("/tracking/v1/containers/" + box(6)).status()).isEqualTo(404);
    }

    @Test
    void goods_in_a_box_that_nobody_has_seen_are_not_declared() {
        Answer answer = door.as("declarant").post("/customs/v1/declarations", declaration(box(7)), key());
        refused(answer, 422, "unknown-container");
    }

    @Test
    void a_box_on_hold_stays_behind_the_gate() {
        ContainerNumber box = box(8);
        send("HELD", discharge("COARRI", Instant.now().minusSeconds(600), box.value()));
        Answer hold = eventually(
                201,
                () -> door.as("officer")
                        .post("/customs/v1/holds", Map.of("containerNumber", box, "reason", "Seal broken"), key()));
        Answer gate = eventuallyGate(box, "ON_HOLD");
        assertThat(gate.status()).isEqualTo(409);
        assertThat(gate.body().path("reasons").toString()).contains("Seal broken", hold.text("holdId"));
        assertThat(operator.get("/tracking/v1/containers/" + box).body().toString())
                .contains("IN_PORT");
    }

    @Test
    void a_token_of_the_wrong_role_is_told_which_role_it_takes() {
        Answer answer = door.as("declarant")
                .post("/tracking/v1/gate-outs", Map.of("containerNumber", box(9), "truckPlate", "TKA-1"), key());
        refused(answer, 403, "role-missing");
        assertThat(answer.text("detail")).contains("terminal-operator");
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        String key = key();
        String path = "/tracking/v1/gate-outs";
        Answer first = operator.post(path, Map.of("containerNumber", box(10), "truckPlate", "TKA-1"), key);
        Answer same = operator.post(path, Map.of("containerNumber", box(10), "truckPlate", "TKA-1"), key);
        assertThat(first.status()).isEqualTo(409);
        assertThat(same.replayed()).isTrue();
        assertThat(same.body()).isEqualTo(first.body());
        refused(
                operator.post(path, Map.of("containerNumber", box(10), "truckPlate", "TKA-2"), key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_write_without_a_key_and_a_body_that_is_no_json_are_told_what_is_wrong() {
        refused(
                operator.post(
                        "/tracking/v1/yard-moves", "application/json", "{".getBytes(StandardCharsets.UTF_8), key()),
                400,
                "invalid-request");
        refused(operator.post("/tracking/v1/yard-moves", Map.of(), key()), 400, "invalid-request");
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo("urn:corridor:problem:" + type);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.body().path("violations")).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.path("rule").asString()).isNotBlank();
            assertThat(violation.path("remedy").asString()).isNotBlank();
        });
    }

    private Answer eventuallyGate(ContainerNumber box, String reason) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            Answer answer = operator.post(
                    "/tracking/v1/gate-outs", Map.of("containerNumber", box, "truckPlate", "TKA-1"), key());
            if (answer.body().path("reasons").toString().contains(reason)
                    || Instant.now().isAfter(deadline)) {
                return answer;
            }
            Platform.pause();
        }
    }

    /** One house hears of a box from another a moment later. */
    private static Answer eventually(int status, Supplier<Answer> asking) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            Answer answer = asking.get();
            if (answer.is(status)) {
                return answer;
            }
            assertThat(Instant.now()).as(answer.toString()).isBefore(deadline);
            Platform.pause();
        }
    }

    private ContainerNumber box(int i) {
        return ContainerNumber.withCheckDigit("BADU%06d".formatted((run * 10 + i) % 1_000_000));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Answer send(String reference, List<String> message) {
        return post(interchange(reference, message));
    }

    private Answer post(String interchange) {
        return operator.post(
                "/tracking/v1/interchanges",
                "application/edifact",
                interchange.getBytes(StandardCharsets.US_ASCII),
                key());
    }

    private String interchange(String reference, List<String> message) {
        String control = reference.charAt(0) + "%d".formatted(run) + reference.length();
        return "UNB+UNOA:2+GIT+PKGWD+261124:0900+%s'\n%s'\nUNT+%d+1'\nUNZ+1+%s'\n"
                .formatted(control, String.join("'\n", message), message.size() + 1, control);
    }

    private static List<String> discharge(String type, Instant when, String... boxes) {
        List<String> segments = new ArrayList<>(List.of(
                "UNH+1+" + type + ":D:00B:UN:SMDG20",
                "BGM+44+R1+9",
                "TDT+20+117W+1++CRD:172:20+++9999993:146:11:CORRIDOR STAR",
                "LOC+11+PKGWD:139:6+GIT:TER:ZZZ"));
        for (String box : boxes) {
            segments.add("EQD+CN+" + box + "+22G1:102:5++3+5");
            segments.add("DTM+203:" + MINUTE.format(when) + ":203");
        }
        return segments;
    }

    private static Map<String, Object> declaration(ContainerNumber box) {
        Map<String, Object> declaration = new HashMap<>(Map.of(
                "reference", key().substring(0, 20),
                "procedure", "IMPORT",
                "consignee", "Rashakai Weaving Mills",
                "currency", "USD",
                "freight", "100.00",
                "containers", List.of(box)));
        declaration.put(
                "items",
                List.of(Map.of(
                        "hsCode", "730890",
                        "description", "Steel frames",
                        "originCountry", "CN",
                        "quantity", 1,
                        "netMassKg", 100,
                        "invoiceValue", "1000.00")));
        declaration.put("documents", List.of(Map.of("type", "INVOICE", "reference", "INV-1")));
        return declaration;
    }
}
