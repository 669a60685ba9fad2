package corridor.tracking.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.TrackingTest;
import corridor.tracking.world.TrackingWorld;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TrackingTest
class SubscriptionTest {
    private static final String SUBSCRIPTIONS = "/tracking/v1/subscriptions";
    private static final byte[] SECRET =
            "a secret of at least thirty-two bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private TrackingWorld world;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SubscriptionTable table;

    @Autowired
    private DeliveryTable deliveries;

    private final Box box = Box.any();
    private final String party = "SUB-" + UUID.randomUUID().toString().substring(0, 8);
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        jdbc.sql("delete from subscription").update();
        receiver.close();
    }

    @Test
    void a_subscriber_is_told_what_it_may_see_in_order_signed_and_nothing_else() {
        UUID id = subscribe(api.as(Role.CARRIER, party), "V2", Map.of("eventType", "EQUIPMENT"));
        world.tell(Box.any().discharged(1, new Particulars("ANOTHER", null, null, null, null)));
        world.tell(box.discharged(10, new Particulars(party, "B", null, null, null)));
        world.tell(box.held(11, UUID.randomUUID()));
        world.tell(box.gatedOut(20));
        await().atMost(SOON).until(() -> receiver.taken().size() >= 2);

        Receiver.Notification first = receiver.received().getFirst();
        assertThat(first.headers())
                .containsEntry("subscription-id", id.toString())
                .containsEntry("api-version", "2.2.0")
                .containsEntry("notification-signature", Signature.ofTheBody(SECRET, first.body()));
        String[] timed = first.headers().get("corridor-signature").split("[=,]", -1);
        assertThat(first.headers().get("corridor-signature"))
                .isEqualTo(Signature.withTime(SECRET, first.body(), Instant.ofEpochSecond(Long.parseLong(timed[1]))));
        assertThat(told()).containsExactly("DISC", "GTOT");
        Answer seen = api.as(Role.CARRIER, party).get("/dcsa/tnt/v2/events?eventType=EQUIPMENT");
        assertThat(receiver.taken())
                .containsExactlyElementsOf(seen.body()
                        .valueStream()
                        .map(event -> event.get("eventID").asString())
                        .toList());
        await().atMost(SOON).until(() -> state(id).get("delivered").asInt() == 2);
    }

    @Test
    void what_is_refused_is_sent_again_until_it_is_taken_and_nothing_overtakes_it() {
        AtomicInteger attempts = new AtomicInteger();
        receiver.answers(() -> attempts.incrementAndGet() <= 2 ? 503 : 200);
        UUID id = subscribe(world.auditor(), "V3", Map.of("equipmentReference", box.toString()));
        world.tell(box.discharged(10));
        await().atMost(SOON).until(() -> state(id).get("failures").asInt() > 0);
        assertThat(state(id).get("lastFailure").asString()).isEqualTo("it answered 503");
        world.tell(box.gatedOut(20));
        await().atMost(SOON).until(() -> receiver.taken().size() >= 2);
        assertThat(told()).containsExactly("DISC", "GTOT");
        assertThat(state(id).get("failures").asInt()).isZero();
    }

    @Test
    void who_asks_to_is_told_again_from_a_point_under_the_same_ids() {
        world.tell(box.discharged(10));
        UUID id = subscribe(world.auditor(), "V3", Map.of("equipmentReference", box.toString()));
        world.tell(box.gatedOut(20));
        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        Answer replayed =
                world.auditor().post(SUBSCRIPTIONS + "/" + id + "/replay", Map.of("from", "2020-01-01T00:00:00Z"));
        assertThat(replayed.at("/notices/0/kind")).isEqualTo("RESUMED");
        await().atMost(SOON).until(() -> receiver.taken().size() == 3);
        assertThat(told()).containsExactly("GTOT", "DISC", "GTOT");
        assertThat(receiver.taken().getFirst()).isEqualTo(receiver.taken().getLast());
    }

    @Test
    void after_failing_for_days_it_is_disabled_with_a_notice_until_its_owner_resumes_it() {
        receiver.answers(() -> 500);
        UUID id = subscribe(world.auditor(), "V3", Map.of("equipmentReference", box.toString()));
        world.tell(box.discharged(10));
        await().atMost(SOON).until(() -> state(id).get("failures").asInt() > 0);
        jdbc.sql("update subscription set failing_since = failing_since - interval '4 days', next_attempt_at = now()"
                        + " where subscription_id = ?")
                .param(id)
                .update();
        await().atMost(SOON).until(() -> state(id).get("state").asString().equals("DISABLED"));
        await().atMost(SOON)
                .until(() -> state(id).at("/notices/0/kind").asString("").equals("DISABLED"));
        receiver.answers(() -> 200);
        world.auditor().post(SUBSCRIPTIONS + "/" + id + "/replay", Map.of());
        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
    }

    @Test
    void of_several_instances_one_delivers_and_one_that_lost_its_lease_moves_nothing() {
        receiver.answers(() -> 500);
        UUID id = subscribe(world.auditor(), "V3", Map.of("equipmentReference", box.toString()));
        Instant now = Instant.now();
        UUID mine = UUID.randomUUID();
        jdbc.sql(
                        "update subscription set next_attempt_at = ?, leased_by = null, leased_until = null where subscription_id = ?")
                .params(SubscriptionTable.utc(now.plusSeconds(3600)), id)
                .update();
        Instant later = now.plusSeconds(7200);
        assertThat(deliveries.lease(mine, later, Duration.ofSeconds(45), 10))
                .extracting(Subscription::id)
                .contains(id);
        assertThat(deliveries.lease(UUID.randomUUID(), later, Duration.ofSeconds(45), 10))
                .extracting(Subscription::id)
                .doesNotContain(id);
        UUID next = UUID.randomUUID();
        assertThat(deliveries.lease(next, later.plusSeconds(46), Duration.ofSeconds(45), 10))
                .extracting(Subscription::id)
                .contains(id);
        Subscription taken = table.find(id, null).orElseThrow();
        assertThat(deliveries.delivered(id, mine, taken.place(), 1, later, Duration.ofSeconds(45)))
                .isFalse();
        assertThat(deliveries.delivered(id, next, taken.place(), 1, later, Duration.ofSeconds(45)))
                .isTrue();
    }

    @Test
    void what_is_not_committed_yet_holds_back_what_comes_behind_it() {
        Instant before = deliveries.horizon(Duration.ZERO);
        assertThat(before).isBeforeOrEqualTo(Instant.now().plusSeconds(1));
        assertThat(deliveries.horizon(Duration.ofSeconds(5)))
                .isBefore(Instant.now().minusSeconds(3));
    }

    @Test
    void a_subscription_is_its_owners_and_its_secret_is_shown_to_nobody() {
        UUID id = subscribe(api.as(Role.CARRIER, party), "PORT_CALL", Map.of());
        Api other = api.as(Role.CARRIER, "OTHER");
        String path = SUBSCRIPTIONS + "/" + id;
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/replay", Map.of()).status()).isEqualTo(404);
        assertThat(send(other, HttpMethod.DELETE, path).status()).isEqualTo(404);
        assertThat(other.get(SUBSCRIPTIONS).body().get("items")).isEmpty();
        Answer own = api.as(Role.CARRIER, party).get(path);
        assertThat(own.body().toString()).doesNotContain(Base64.getEncoder().encodeToString(SECRET));
        assertThat(send(api.as(Role.CARRIER, party), HttpMethod.DELETE, path).status())
                .isEqualTo(204);
        assertThat(api.as(Role.CARRIER, party).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "callbackUrl, ftp://example.com/",
        "callbackUrl, not a uri",
        "callbackUrl, http://user@example.com/",
        "callbackUrl, http://localhost:99999/",
        "from, 2999-01-01T00:00:00Z",
        "secret, c2hvcnQ=",
        "secret, !!!",
        "standard, V9"
    })
    void what_cannot_be_told_is_refused(String field, String value) {
        Map<String, Object> asked = asked("V3", Map.of());
        asked.put(field, value);
        assertThat(TrackingWorld.type(world.auditor().post(SUBSCRIPTIONS, asked)))
                .isEqualTo("invalid-request");
    }

    @Test
    void filters_are_the_standards_own() {
        for (Map<String, String> filters :
                List.of(Map.of("eventTypes", "FLIGHT"), Map.of("limit", "3"), Map.of("colour", "blue"))) {
            Answer refused = world.auditor().post(SUBSCRIPTIONS, asked("V3", filters));
            assertThat(refused.at("/violations/0/field")).isEqualTo("filters");
        }
    }

    @Test
    void nobody_is_told_again_from_a_time_that_has_not_come() {
        UUID id = subscribe(world.auditor(), "V3", Map.of());
        Answer refused =
                world.auditor().post(SUBSCRIPTIONS + "/" + id + "/replay", Map.of("from", "2999-01-01T00:00:00Z"));
        assertThat(refused.at("/violations/0/field")).isEqualTo("from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/", "https://127.0.0.1/", "https://10.1.2.3/", "https://192.168.0.1/",
                "https://169.254.169.254/latest", "https://100.64.0.1/", "https://[::1]/", "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/", "https://0.0.0.0/", "https://localhost/", "https://198.18.0.1/"
            })
    void in_earnest_the_port_knocks_at_no_door_inside(String address) {
        CallbackAddress addresses =
                new CallbackAddress(new SubscriptionSettings(false, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        assertThat(addresses.fault(URI.create(address))).isPresent();
    }

    @Test
    void public_addresses_are_called() throws UnknownHostException {
        for (String address : List.of("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946")) {
            assertThat(CallbackAddress.isPublic(InetAddress.getByName(address))).isTrue();
        }
    }

    private List<String> told() {
        return receiver.received().stream()
                .filter(notification -> notification.answered() < 300)
                .flatMap(Receiver.Notification::events)
                .map(event -> event.path("equipmentEventTypeCode")
                        .asString(event.at("/eventClassification/equipmentEventTypeCode")
                                .asString("")))
                .toList();
    }

    private JsonNode state(UUID id) {
        return api.as(Role.ADMINISTRATOR, "PORT").get(SUBSCRIPTIONS + "/" + id).body();
    }

    private UUID subscribe(Api as, String standard, Map<String, String> filters) {
        Answer answer = as.post(SUBSCRIPTIONS, asked(standard, filters));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.at("/subscriptionId"));
    }

    private Map<String, Object> asked(String standard, Map<String, String> filters) {
        return new HashMap<>(Map.of(
                "standard",
                standard,
                "callbackUrl",
                receiver.url(),
                "secret",
                Base64.getEncoder().encodeToString(SECRET),
                "filters",
                filters));
    }

    private static Answer send(Api as, HttpMethod method, String path) {
        return as.send(
                method,
                path,
                null,
                MediaType.APPLICATION_JSON,
                UUID.randomUUID().toString());
    }
}
