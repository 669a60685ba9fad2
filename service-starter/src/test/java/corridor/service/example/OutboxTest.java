package corridor.service.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.events.CustomsHoldPlaced;
import corridor.events.EquipmentMoved;
import corridor.events.EventEnvelope;
import corridor.events.Topics;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import corridor.service.testing.Api;
import corridor.service.testing.Boxes;
import corridor.service.testing.PortTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CraneTest
class OutboxTest {
    @Autowired
    private Api doors;

    @Autowired
    private PortTopics topics;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_committed_event_is_read_as_a_binary_cloud_event() {
        String box = Boxes.next().value();
        doors.as(Role.TERMINAL_OPERATOR, "GIT").post("/crane/v1/lifts", Map.of("containerNumber", box, "massKg", 9000));

        EventEnvelope<EquipmentMoved> told = topics.await(
                EquipmentMoved.class, moved -> moved.containerNumber().value().equals(box));

        assertThat(told.source()).hasToString("/corridor/crane");
        assertThat(told.traceparent()).startsWith("00-");
        ConsumerRecord<String, byte[]> record = topics.everythingOn(Topics.EQUIPMENT_EVENTS).stream()
                .filter(each -> box.equals(each.key()))
                .findFirst()
                .orElseThrow();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("port.corridor.equipment-moved.v1");
        assertThat(header(record, "ce_subject")).isEqualTo(box);
        assertThat(header(record, "ce_dataschema")).isEqualTo("urn:corridor:schema:equipment-moved:v1");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        ContainerNumber undone = Boxes.next();
        ContainerNumber kept = Boxes.next();
        inTransaction().executeWithoutResult(status -> {
            outbox.append(hold(undone, 1));
            status.setRollbackOnly();
        });
        inTransaction().executeWithoutResult(status -> outbox.append(hold(kept, 1)));

        topics.await(CustomsHoldPlaced.class, hold -> hold.containerNumber().equals(kept));
        assertThat(topics.everythingOn(Topics.CUSTOMS_EVENTS))
                .noneMatch(record -> undone.value().equals(record.key()));
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.append(hold(Boxes.next(), 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void eight_writers_on_shared_boxes_are_read_in_the_order_of_their_commits() throws Exception {
        List<ContainerNumber> boxes = List.of(Boxes.next(), Boxes.next(), Boxes.next());
        jdbc.sql("create table if not exists turn (container text primary key, number int not null)")
                .update();
        boxes.forEach(box ->
                jdbc.sql("insert into turn values (?, 0)").param(box.value()).update());
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                int seed = writer;
                done.add(writers.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        ContainerNumber box = boxes.get((seed + i) % boxes.size());
                        inTransaction().executeWithoutResult(status -> appendNumbered(box));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        for (ContainerNumber box : boxes) {
            int last = jdbc.sql("select number from turn where container = ?")
                    .param(box.value())
                    .query(Integer.class)
                    .single();
            topics.await(
                    CustomsHoldPlaced.class,
                    hold -> hold.containerNumber().equals(box) && hold.reason().equals("turn " + last));
            List<String> told = topics.everythingOn(Topics.CUSTOMS_EVENTS).stream()
                    .filter(record -> box.value().equals(record.key()))
                    .map(record ->
                            new String(record.value(), StandardCharsets.UTF_8).replaceAll(".*\"turn (\\d+)\".*", "$1"))
                    .toList();
            assertThat(told)
                    .hasSize(last)
                    .isSortedAccordingTo((a, b) -> Integer.valueOf(a).compareTo(Integer.valueOf(b)));
        }
    }

    private void appendNumbered(ContainerNumber box) {
        int number = jdbc.sql("update turn set number = number + 1 where container = ? returning number")
                .param(box.value())
                .query(Integer.class)
                .single();
        outbox.append(hold(box, number));
    }

    @Test
    void an_event_too_large_for_kafka_is_refused_before_it_can_stop_the_line() {
        ContainerNumber box = Boxes.next();
        CustomsHoldPlaced huge = new CustomsHoldPlaced(UUID.randomUUID(), box, Instant.now(), "x".repeat(1024 * 1024));
        assertThatThrownBy(() -> inTransaction().executeWithoutResult(status -> outbox.append(huge)))
                .hasMessageContaining("does not fit");
    }

    private TransactionTemplate inTransaction() {
        return new TransactionTemplate(transactions);
    }

    private static CustomsHoldPlaced hold(ContainerNumber box, int turn) {
        return new CustomsHoldPlaced(UUID.randomUUID(), box, Instant.now(), "turn " + turn);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
