package corridor.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.events.PortJson;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions as DCSA Track &amp; Trace 2.2.0 has them. */
@TrackingTest
class EventSubscriptionTest {
    private static final String PATH = "/dcsa/tnt/v2/event-subscriptions";
    private static final byte[] SECRET = "a secret of at least thirty-two bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANOTHER = "another secret, thirty-two bytes long".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private final Box box = Box.any();
    private Receiver receiver;
    private Api carrier;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        carrier = api.as(Role.CARRIER, "SUB-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from subscription").update();
        receiver.close();
    }

    @Test
    void a_subscription_is_shown_as_it_was_asked_for_without_its_secret() {
        Map<String, Object> asked = asked();
        asked.put("eventType", List.of("EQUIPMENT", "TRANSPORT"));
        asked.put("equipmentReference", box.toString());
        asked.put("shipmentEventTypeCode", List.of());
        Answer made = send(carrier, HttpMethod.POST, PATH, asked);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.headers().getFirst("API-Version")).isEqualTo("2.2.0");
        asked.remove("secret");
        asked.remove("shipmentEventTypeCode");
        asked.put("subscriptionID", made.at("/subscriptionID"));
        assertThat(made.body()).isEqualTo(PortJson.mapper().valueToTree(asked));
        assertThat(carrier.get(PATH + "/" + made.at("/subscriptionID")).body()).isEqualTo(made.body());
        assertThat(carrier.get(PATH).body().get(0)).isEqualTo(made.body());
        assertThat(api.as(Role.CARRIER, "OTHER").get(PATH).body()).isEmpty();
        assertThat(api.as(Role.CARRIER, "OTHER")
                        .get(PATH + "/" + made.at("/subscriptionID"))
                        .at("/statusCode"))
                .isEqualTo("404");
    }

    @Test
    void it_can_be_altered_signed_with_another_secret_and_ended() {
        Api auditor = world.auditor();
        String one = PATH + "/" + subscribe(auditor, Map.of("equipmentReference", "NONE"));
        Map<String, Object> change =
                new HashMap<>(Map.of("callbackUrl", receiver.url(), "equipmentReference", box.toString()));
        assertThat(send(auditor, HttpMethod.PUT, one, change).at("/equipmentReference"))
                .isEqualTo(box.toString());
        assertThat(send(auditor, HttpMethod.PUT, one + "/secret", Map.of("secret", base64(ANOTHER)))
                        .status())
                .isEqualTo(204);
        world.tell(box.discharged(10));
        await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.taken().isEmpty());
        Receiver.Notification told = receiver.received().getFirst();
        assertThat(told.headers())
                .containsEntry("notification-signature", Signature.ofTheBody(ANOTHER, told.body()))
                .containsEntry("digest", Signature.digest(told.body()));
        String signature = told.headers().get("signature");
        Instant created = Instant.ofEpochSecond(Long.parseLong(signature.replaceAll(".*created=(\\d+),.*", "$1")));
        assertThat(signature)
                .isEqualTo(Signature.ofTheRequest(
                        ANOTHER,
                        UUID.fromString(told.headers().get("subscription-id")),
                        URI.create(receiver.url()),
                        Signature.digest(told.body()),
                        created));
        Answer event = auditor.get("/dcsa/tnt/v2/events/" + receiver.taken().getFirst());
        assertThat(event.body()).isEqualTo(told.events().findFirst().orElseThrow());
        assertThat(send(auditor, HttpMethod.DELETE, one, null).status()).isEqualTo(204);
        assertThat(auditor.get(one).status()).isEqualTo(404);
    }

    @Test
    void one_that_was_disabled_goes_on_once_it_is_altered() {
        String id = subscribe(carrier, Map.of());
        jdbc.sql("update subscription set state = 'DISABLED', failures = 9 where subscription_id = ?::uuid")
                .param(id)
                .update();
        send(carrier, HttpMethod.PUT, PATH + "/" + id, Map.of("callbackUrl", receiver.url()));
        Answer own = carrier.get("/tracking/v1/subscriptions/" + id);
        assertThat(own.at("/state")).isEqualTo("ACTIVE");
        assertThat(own.at("/notices/0/kind")).isEqualTo("RESUMED");
    }

    @Test
    void the_list_is_paged_by_its_links_in_the_order_that_is_asked_for() {
        for (String code : List.of("B", "C", "A", "E", "D")) {
            subscribe(carrier, Map.of("carrierServiceCode", code));
        }
        List<String> read = new ArrayList<>();
        String next = PATH + "?limit=2&sort=carrierServiceCode:DESC";
        while (next != null) {
            Answer page = carrier.get(next);
            assertThat(page.headers().getFirst("Current-Page")).isNotNull();
            page.body()
                    .valueStream()
                    .forEach(each -> read.add(each.get("carrierServiceCode").asString()));
            assertThat(page.headers().getFirst("Prev-Page") == null).isEqualTo(read.size() == 2);
            next = page.headers().getFirst("Next-Page");
            if (next != null) {
                assertThat(carrier.get(page.headers().getFirst("Last-Page")).body())
                        .hasSize(1);
            }
        }
        assertThat(read).containsExactly("E", "D", "C", "B", "A");
    }

    @Test
    void what_the_text_does_not_allow_is_refused_in_its_own_shape() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("callbackUrl", "ftp://example.com/");
        wrong.put("secret", base64("short".getBytes(StandardCharsets.US_ASCII)));
        wrong.put("eventType", List.of("FLIGHT"));
        wrong.put("carrierServiceCode", "TOO-LONG");
        wrong.put("colour", "blue");
        wrong.put("subscriptionID", "1");
        wrong.put("transportDocumentTypeCode", "BOL");
        wrong.forEach((name, value) -> {
            Map<String, Object> asked = asked();
            asked.put(name, value);
            refused(send(carrier, HttpMethod.POST, PATH, asked));
        });
        Map<String, Object> contradictory = asked();
        contradictory.put("eventType", List.of("SHIPMENT"));
        contradictory.put("equipmentEventTypeCode", List.of("LOAD"));
        refused(send(carrier, HttpMethod.POST, PATH, contradictory));
        refused(send(carrier, HttpMethod.POST, PATH, List.of()));
        refused(send(carrier, HttpMethod.POST, PATH, Map.of("callbackUrl", receiver.url())));
        refused(send(carrier, HttpMethod.POST, PATH, Map.of("secret", base64(SECRET))));
        refused(carrier.get(PATH + "?sort=colour"));
        refused(carrier.get(PATH + "?cursor=nonsense"));
        refused(carrier.get(PATH + "?limit=0"));
        refused(carrier.get(PATH + "/1"));
        refused(carrier.get("/dcsa/tnt/v2/events/1"));
        String one = PATH + "/" + subscribe(carrier, Map.of());
        refused(send(carrier, HttpMethod.PUT, one, asked())); // a secret does not belong here
        refused(send(
                carrier,
                HttpMethod.PUT,
                one,
                Map.of("callbackUrl", receiver.url(), "subscriptionID", UUID.randomUUID())));
        refused(send(carrier, HttpMethod.PUT, one + "/secret", Map.of()));
        assertThat(carrier.get("/dcsa/tnt/v2/events/" + UUID.randomUUID()).at("/statusCode"))
                .isEqualTo("404");
    }

    private static void refused(Answer answer) {
        assertThat(answer.at("/statusCode")).as(answer.body().toString()).isEqualTo("400");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/message")).isNotEmpty();
        assertThat(answer.headers().getFirst("API-Version")).isEqualTo("2.2.0");
    }

    private String subscribe(Api as, Map<String, Object> filters) {
        Map<String, Object> asked = asked();
        asked.putAll(filters);
        return send(as, HttpMethod.POST, PATH, asked).at("/subscriptionID");
    }

    private Map<String, Object> asked() {
        return new HashMap<>(Map.of("callbackUrl", receiver.url(), "secret", base64(SECRET)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without an idempotency key, as the standard's programs send. */
    private static Answer send(Api as, HttpMethod method, String path, Object body) {
        byte[] json = body == null ? null : PortJson.mapper().writeValueAsBytes(body);
        return as.send(method, path, json, MediaType.APPLICATION_JSON, null);
    }
}
