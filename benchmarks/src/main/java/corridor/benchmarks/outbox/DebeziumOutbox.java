package corridor.benchmarks.outbox;

import corridor.events.PortJson;
import corridor.service.time.Ids;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Debezium's engine in the service's own process: it reads the outbox table from PostgreSQL's log, and its outbox event
 * router makes Kafka records of the rows. A row is deleted in the transaction that wrote it: the log has seen it.
 */
final class DebeziumOutbox implements Contender {
    static final String TABLE = "debezium_outbox";
    static final String SLOT = "bench_debezium";

    @Override
    public String name() {
        return "debezium";
    }

    @Override
    public String title() {
        return "Debezium embedded 3.6.1";
    }

    @Override
    public Class<?> application() {
        return Application.class;
    }

    @Override
    public List<String> parts() {
        return List.of();
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of();
    }

    @Override
    public List<String> schema() {
        return List.of(
                "create table " + TABLE + " (id uuid primary key, aggregatetype text not null,"
                        + " aggregateid text not null, type text not null, payload bytea not null)",
                "create publication " + SLOT + " for table " + TABLE,
                "select pg_create_logical_replication_slot('" + SLOT + "', 'pgoutput')");
    }

    @Override
    public List<String> cleanup() {
        return List.of("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + SLOT
                + "' and not active");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Teller teller(JdbcTemplate jdbc) {
            return event -> {
                var id = Ids.next();
                jdbc.update(
                        "insert into " + TABLE + " (id, aggregatetype, aggregateid, type, payload) values (?,?,?,?,?)",
                        id,
                        event.topic(),
                        event.key(),
                        "equipment-moved",
                        PortJson.mapper().writeValueAsBytes(event));
                jdbc.update("delete from " + TABLE + " where id = ?", id);
            };
        }

        @Bean
        DebeziumRelay relay(
                KafkaTemplate<Object, Object> kafka,
                DataSourceProperties database,
                @Value("${bench.offsets}") String offsets) {
            return new DebeziumRelay(kafka, database, offsets);
        }
    }
}
