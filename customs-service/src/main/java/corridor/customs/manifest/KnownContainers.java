package corridor.customs.manifest;

import corridor.events.EquipmentEventCode;
import corridor.events.EquipmentMoved;
import corridor.events.EventClassifier;
import corridor.events.EventEnvelope;
import corridor.port.ContainerNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The boxes that the port knows, and what customs needs of their story: what they weigh, and when they last left. Events
 * may come late, twice and in any order; the latest in event time counts.
 */
@Repository
public class KnownContainers {
    private static final String HEAR = """
            insert into known_container as known
                (container_number, first_heard_at, gross_mass_kg, mass_told_at, last_left_at, arrived_at)
            values (:number, :heardAt, :mass, :massToldAt, :leftAt, :arrivedAt)
            on conflict (container_number) do update set
                gross_mass_kg = case
                    when excluded.mass_told_at is not null
                        and (known.mass_told_at is null or excluded.mass_told_at >= known.mass_told_at)
                    then excluded.gross_mass_kg else known.gross_mass_kg end,
                mass_told_at = greatest(known.mass_told_at, excluded.mass_told_at),
                last_left_at = greatest(known.last_left_at, excluded.last_left_at),
                arrived_at = greatest(known.arrived_at, excluded.arrived_at)""";

    private final JdbcClient jdbc;

    KnownContainers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hear(EventEnvelope<EquipmentMoved> envelope) {
        EquipmentMoved moved = envelope.event();
        OffsetDateTime at = moved.occurredAt().atOffset(ZoneOffset.UTC);
        boolean left = moved.code() == EquipmentEventCode.GTOT && moved.classifier() == EventClassifier.ACT;
        boolean arrived = moved.classifier() == EventClassifier.ACT
                && (moved.code() == EquipmentEventCode.DISC || moved.code() == EquipmentEventCode.GTIN);
        jdbc.sql(HEAR)
                .param("number", moved.containerNumber().value())
                .param("heardAt", envelope.recordedAt().atOffset(ZoneOffset.UTC))
                .param("mass", moved.grossMassKg())
                .param("massToldAt", moved.grossMassKg() == null ? null : at)
                .param("leftAt", left ? at : null)
                .param("arrivedAt", arrived ? at : null)
                .update();
    }

    /** Those of the given that terminals have reported, with their gross mass in kilograms where that was told. */
    public Map<ContainerNumber, Optional<BigDecimal>> reported(Collection<ContainerNumber> numbers) {
        Map<ContainerNumber, Optional<BigDecimal>> reported = new HashMap<>();
        jdbc.sql("select container_number, gross_mass_kg from known_container where container_number = any(?)")
                .param(texts(numbers).toArray(String[]::new))
                .query(row -> {
                    reported.put(new ContainerNumber(row.getString(1)), Optional.ofNullable(row.getBigDecimal(2)));
                });
        return reported;
    }

    /** Those of the given that have left the port at or after a time. */
    public Set<ContainerNumber> leftSince(Collection<ContainerNumber> numbers, Instant time) {
        return new HashSet<>(jdbc.sql("""
                        select container_number from known_container
                        where container_number in (:numbers) and last_left_at >= :time""")
                .param("numbers", texts(numbers))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list());
    }

    /** Those of the given that have come and not left since: what is not among them is on its way, or gone. */
    public Set<ContainerNumber> here(Collection<ContainerNumber> numbers) {
        return new HashSet<>(jdbc.sql("""
                        select container_number from known_container
                        where container_number in (:numbers) and arrived_at is not null
                          and (last_left_at is null or last_left_at < arrived_at)""")
                .param("numbers", texts(numbers))
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list());
    }

    private static List<String> texts(Collection<ContainerNumber> numbers) {
        return numbers.stream().map(ContainerNumber::value).toList();
    }
}
