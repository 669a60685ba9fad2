package corridor.tracking.world;

import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import corridor.service.testing.PortTopics;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people and boxes around the port's books. */
public final class TrackingWorld {
    private final Api api;
    private final PortTopics topics;
    private final JdbcClient jdbc;
    private final Logbook logbook;
    private final TransactionTemplate transaction;

    TrackingWorld(Api api, PortTopics topics, JdbcClient jdbc, Logbook logbook, TransactionTemplate transaction) {
        this.api = api;
        this.topics = topics;
        this.jdbc = jdbc;
        this.logbook = logbook;
        this.transaction = transaction;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        TrackingWorld trackingWorld(
                Api api, PortTopics topics, JdbcClient jdbc, Logbook logbook, PlatformTransactionManager transactions) {
            return new TrackingWorld(api, topics, jdbc, logbook, new TransactionTemplate(transactions));
        }
    }

    public Api terminal() {
        return api.as(Role.TERMINAL_OPERATOR, "GIT");
    }

    public Api declarant(String party) {
        return api.as(Role.DECLARANT, party);
    }

    public Api park(String code) {
        return api.as(Role.INLAND_PARK, code);
    }

    public Api auditor() {
        return api.as(Role.AUDITOR, "PORT-AUDIT");
    }

    public Api as(Role role) {
        return api.as(role, "SOMEBODY");
    }

    /** Writes facts down in one transaction. */
    public List<Logbook.Entry> tell(Fact... facts) {
        return tell(Arrays.asList(facts));
    }

    public List<Logbook.Entry> tell(List<Fact> facts) {
        return transaction.execute(status -> logbook.record(facts));
    }

    public History history(Box box) {
        return transaction.execute(status -> logbook.lock(box.number()).orElse(History.EMPTY));
    }

    /** Tells an event on Kafka as customs would, and waits until this house has handled it. */
    public void hears(PortEvent event) {
        topics.tell(List.of(event));
    }

    /** A truck that has an appointment for now. */
    public Answer gateOut(Box box) {
        return gateOut(box, null);
    }

    /** Books the truck for a slot in the past too, as if that had been done in time. */
    public void expectTruck(Box box, String direction, Instant at) {
        jdbc.sql("""
                        insert into appointment (appointment_id, container, direction, truck_plate, slot_from, slot_until,
                                                 status, booked_at, booked_for, booked_by)
                        values (?, ?, ?, 'TKA-123', ?, ?, 'BOOKED', now(), 'GIT', 'test') on conflict do nothing""")
                .params(
                        Ids.next(),
                        box.number().value(),
                        direction,
                        at.atOffset(ZoneOffset.UTC),
                        at.plusSeconds(1800).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param minute when it leaves; now if null */
    public Answer gateOut(Box box, Integer minute) {
        expectTruck(box, "OUT", minute == null ? Instant.now() : Box.at(minute));
        return terminal().post("/tracking/v1/gate-outs", gateOutRequest(box, minute));
    }

    public static Map<String, Object> gateOutRequest(Box box, Integer minute) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("containerNumber", box.number());
        request.put("truckPlate", "TKA-123");
        if (minute != null) {
            request.put("occurredAt", Box.at(minute));
        }
        return request;
    }

    public Answer container(Api caller, Box box) {
        return caller.get("/tracking/v1/containers/" + box);
    }

    /** One value of every item of a list's page. */
    public static List<String> each(Answer page, String pointer) {
        return StreamSupport.stream(page.body().at("/items").spliterator(), false)
                .map(item -> item.at(pointer).asString(""))
                .toList();
    }

    public static String type(Answer refusal) {
        return refusal.at("/type").replace("urn:corridor:problem:", "");
    }

    /** How many rows of a table are about a box. */
    public int rows(String table, ContainerNumber number) {
        return jdbc.sql("select count(*) from " + table + " where container = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
