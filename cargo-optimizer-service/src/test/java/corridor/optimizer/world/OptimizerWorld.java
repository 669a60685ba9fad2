package corridor.optimizer.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corridor.events.ContainerStacked;
import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.Evidence;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.port.Facility;
import corridor.port.UnLocode;
import corridor.port.YardPosition;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** The yard and the people around the optimizer. */
public final class OptimizerWorld {
    public static final String PLANS = "/api/optimizer/retrieval-plans";
    public static final String BLOCK = "B1";
    private static final Evidence EVIDENCE = new Evidence("GIT", Evidence.Kind.API, "yard move", null);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger BAYS = new AtomicInteger(10);
    private static final Instant MORNING = Instant.parse("2026-05-04T05:00:00Z");

    private final Api api;
    private final PortTopics topics;

    OptimizerWorld(Api api, PortTopics topics) {
        this.api = api;
        this.topics = topics;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        OptimizerWorld optimizerWorld(Api api, PortTopics topics) {
            return new OptimizerWorld(api, topics);
        }
    }

    public Api operator() {
        return api.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    public Api auditor() {
        return api.as(Role.AUDITOR, "PORT-AUDIT");
    }

    public Api as(Role role) {
        return api.as(role, "SOMEBODY");
    }

    /** The number of a bay that no other test has. */
    public static int newBay() {
        return BAYS.incrementAndGet();
    }

    public static ContainerStacked stacked(ContainerNumber number, int bay, int row, int tier, int minute) {
        return stackedAt("PKGWD", number, bay, row, tier, minute);
    }

    public static ContainerStacked stackedAt(
            String port, ContainerNumber number, int bay, int row, int tier, int minute) {
        return new ContainerStacked(
                number,
                MORNING.plusSeconds(60L * minute),
                new Facility(new UnLocode(port), "GIT"),
                new YardPosition(BLOCK, bay, row, tier),
                EVIDENCE);
    }

    public static EquipmentMoved moved(ContainerNumber number, EquipmentEventCode code, int minute) {
        return moved(number, code, EventClassifier.ACT, "PKGWD", minute);
    }

    public static EquipmentMoved moved(
            ContainerNumber number, EquipmentEventCode code, EventClassifier classifier, String port, int minute) {
        return new EquipmentMoved(
                number,
                code,
                classifier,
                MORNING.plusSeconds(60L * minute),
                new Facility(new UnLocode(port), "GIT"),
                null,
                "22G1",
                false,
                null,
                List.of(),
                EVIDENCE);
    }

    /** Tells events on Kafka, in this order, and waits until the optimizer has applied them. */
    public void hears(List<? extends PortEvent> events) {
        topics.tell(events);
    }

    /**
     * A new bay filled row by row from the ground up.
     *
     * @param turns per row, from the ground up, names of boxes: anything that a test wants to call them by
     */
    public BayOfBoxes bay(int[]... turns) {
        int bay = newBay();
        Map<Integer, ContainerNumber> boxes = new LinkedHashMap<>();
        List<PortEvent> events = new ArrayList<>();
        for (int row = 0; row < turns.length; row++) {
            for (int tier = 0; tier < turns[row].length; tier++) {
                ContainerNumber number = Boxes.next();
                boxes.put(turns[row][tier], number);
                events.add(stacked(number, bay, row + 1, tier + 1, 10 * tier));
            }
        }
        hears(events);
        return new BayOfBoxes(bay, boxes);
    }

    public Answer ask(BayOfBoxes bay, Map<String, ?> more) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("block", BLOCK, "bay", bay.bay(), "order", bay.inOrder()));
        body.putAll(more);
        return operator().post(PLANS, body);
    }

    /** Asks for a plan and waits until it has ended. */
    public JsonNode planned(BayOfBoxes bay) {
        Answer asked = ask(bay, Map.of());
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        return ended(asked.at("/planId"));
    }

    public JsonNode ended(String planId) {
        return ended(PLANS, planId);
    }

    /** The plan of a kind, once it has ended. */
    public JsonNode ended(String plans, String planId) {
        String path = plans + "/" + planId;
        await().atMost(PATIENCE)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(operator().get(path).at("/status")));
        return operator().get(path).body();
    }

    public JsonNode plan(String planId) {
        return operator().get(PLANS + "/" + planId).body();
    }
}
