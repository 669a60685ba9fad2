package corridor.tracking.surveillance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import corridor.events.PortJson;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code usual_model}: versions, only ever added to. */
@Component
class UsualModelTable {
    private final JdbcClient jdbc;
    private final Map<Integer, Kept> known = new ConcurrentHashMap<>();

    UsualModelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version.
     *
     * @param learnedUntil legs that begin from here on are judged by it, until the next
     * @param falseAlarmRate share of usual legs that may raise an alarm, from 0 to 1
     */
    record Kept(
            int version,
            Instant learnedFrom,
            Instant learnedUntil,
            double falseAlarmRate,
            int legs,
            Instant madeAt,
            String madeBy,
            @JsonIgnore UsualModel model) {
        /** How much a trait counts, by what officers found. */
        @JsonProperty
        Map<Trait, Double> weights() {
            return model.weights();
        }

        /** How many legs were held out, by phase. */
        @JsonProperty
        Map<String, Integer> heldOut() {
            Map<String, Integer> sizes = new HashMap<>();
            model.scores().forEach((phase, scores) -> sizes.put(phase, scores.size()));
            return sizes;
        }
    }

    int add(Instant from, Instant until, double rate, int legs, Instant at, String by, UsualModel model) {
        return jdbc.sql("""
                        insert into usual_model (version, learned_from, learned_until, false_alarm_rate, legs, made_at, made_by,
                                                 content)
                        select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?::jsonb from usual_model returning version""")
                .params(
                        from.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC),
                        rate,
                        legs,
                        at.atOffset(ZoneOffset.UTC),
                        by,
                        PortJson.mapper().writeValueAsString(Written.of(model)))
                .query(Integer.class)
                .single();
    }

    /** By which a leg is judged that begins at a time: none has seen it when it learned. */
    Optional<Kept> inForce(Instant at) {
        return jdbc.sql("""
                        select version from usual_model where learned_until <= ?
                        order by learned_until desc, version desc limit 1""")
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .map(version -> known.computeIfAbsent(version, this::read));
    }

    private Kept read(int version) {
        return jdbc.sql("select * from usual_model where version = ?")
                .param(version)
                .query(UsualModelTable::kept)
                .single();
    }

    /** Newest first. */
    Page<Kept> list(Paging paging) {
        List<Kept> read = jdbc.sql("""
                        select * from usual_model where ?::int is null or version < ?::int order by version desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(UsualModelTable::kept)
                .list();
        return Page.of(read, paging, kept -> Integer.toString(kept.version()));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getInt("version"),
                row.getObject("learned_from", OffsetDateTime.class).toInstant(),
                row.getObject("learned_until", OffsetDateTime.class).toInstant(),
                row.getDouble("false_alarm_rate"),
                row.getInt("legs"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                PortJson.mapper()
                        .readValue(row.getString("content"), Written.class)
                        .model());
    }

    /** A model as it is kept: cells are pairs of numbers. */
    record Written(
            Map<String, List<Cell>> gone,
            Map<String, List<Cell>> stopped,
            Map<String, Map<String, Map<Trait, Sample>>> samples,
            Map<Trait, Double> weights,
            Map<String, List<Double>> scores) {
        static Written of(UsualModel model) {
            Map<String, List<Cell>> gone = new HashMap<>();
            Map<String, List<Cell>> stopped = new HashMap<>();
            model.ways().forEach((phase, way) -> {
                gone.put(phase, List.copyOf(way.gone()));
                stopped.put(phase, List.copyOf(way.stopped()));
            });
            return new Written(gone, stopped, model.samples(), model.weights(), model.scores());
        }

        UsualModel model() {
            Map<String, UsualWay> ways = new HashMap<>();
            gone.forEach((phase, cells) -> ways.put(
                    phase, new UsualWay(new java.util.HashSet<>(cells), new java.util.HashSet<>(stopped.get(phase)))));
            return new UsualModel(ways, samples, weights, scores);
        }
    }
}
