package corridor.tracking.trackandtrace;

import corridor.events.EventCatalog;
import corridor.events.PortEvent;
import corridor.events.PortJson;
import corridor.tracking.container.Particulars;
import corridor.tracking.container.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code container_event} and {@code transport_call_report} as one list. Only constants of ours become SQL. */
@Component
class EventTable {
    private static final String CALL_TYPE = EventCatalog.wireName(corridor.events.TransportCallReported.class);

    /** What few facts have, each found by an index. */
    private static final Set<Field> NAMING = EnumSet.of(
            Field.CONTAINER,
            Field.BOOKING,
            Field.CALL,
            Field.VESSEL,
            Field.VOYAGE,
            Field.EXPORT_VOYAGE,
            Field.TRANSPORT_DOCUMENT);

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Events on one side of a place, nearest first.
     *
     * @param mine only of journeys in which one of these has a part; null for all
     * @param sender only what this partner has sent; null for what all have
     */
    List<Row> read(Query query, Position from, List<Party> mine, String sender, int atMost) {
        Sort sort = from.backwards() ? query.sort().reversed() : query.sort();
        Map<String, Object> values = new HashMap<>();
        List<String> sources = new ArrayList<>();
        for (Source source : Source.values()) {
            if (source == Source.RECEIVED
                    ? query.asksReceived()
                    : !query.kindsIn(source).isEmpty()) {
                sources.add("(" + select(source, query, sort, from, mine, sender, values) + ")");
            }
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        values.put("atMost", atMost);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < sort.keys().size(); i++) {
            order.add("s" + i + (sort.keys().get(i).descending() ? " desc" : ""));
        }
        return jdbc.sql("select * from (" + String.join(" union all ", sources) + ") as told order by "
                        + String.join(", ", order) + " limit :atMost")
                .params(values)
                .query((row, number) -> row(row, sort))
                .list();
    }

    private static String select(
            Source source,
            Query query,
            Sort sort,
            Position from,
            List<Party> mine,
            String sender,
            Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (source == Source.RECEIVED) {
            conditions.addAll(words(query, sender, values));
        } else {
            conditions.add(kinds(source, query));
        }
        for (int i = 0; i < query.equal().size(); i++) {
            conditions.add(query.equal().get(i).field().has(source, ":v" + i));
            values.put("v" + i, query.equal().get(i).value());
        }
        for (int i = 0; i < query.recorded().size(); i++) {
            conditions.add("recorded_at " + query.recorded().get(i).operator() + " :t" + i);
            values.put("t" + i, query.recorded().get(i).at().atOffset(ZoneOffset.UTC));
        }
        if (!from.isOpen()) {
            conditions.add(sort.after(source));
            for (int i = 0; i < from.keys().size(); i++) {
                values.put("k" + i, from.keys().get(i));
            }
        }
        if (source == Source.FACTS) {
            conditions.add("not exists (select from withdrawn_fact w where w.event_id = container_event.event_id)");
        }
        if (mine != null && source == Source.FACTS && !isWalked(query, mine)) {
            conditions.add(isFoundBy(mine, values));
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < sort.keys().size(); i++) {
            keys.add(sort.keys().get(i).field().orderIn(source) + " as s" + i);
        }
        return "select event_id, recorded_at, body::text as body, "
                + switch (source) {
                    case FACTS -> "what, event_type, particulars::text as particulars, ";
                    case CALLS -> "code as what, '" + CALL_TYPE + "' as event_type, null as particulars, ";
                    case RECEIVED -> "null as what, null as event_type, null as particulars, ";
                }
                + String.join(", ", keys)
                + switch (source) {
                    case FACTS -> facts(query, mine, values);
                    case CALLS -> " from transport_call_report";
                    case RECEIVED -> received(query);
                }
                + " where " + String.join(" and ", conditions)
                + " order by " + sort.orderBy(source) + " limit :atMost";
    }

    /** True of what one party asks without naming anything that few facts have; a place most of them may have. */
    private static boolean isWalked(Query query, List<Party> mine) {
        return mine != null
                && mine.size() == 1
                && query.equal().stream().noneMatch(equal -> NAMING.contains(equal.field()));
    }

    /**
     * What one party may find is read from its own row of facts, which is in the order in which the port learned of them: a
     * page of them is short to read, however few of all boxes are the party's. Joined by the id alone: for two keys that
     * depend on each other the planner expects next to no rows, and would rather read all of both.
     */
    private static String facts(Query query, List<Party> mine, Map<String, Object> values) {
        if (!isWalked(query, mine)) {
            return " from container_event";
        }
        return " from (select v.recorded_at, v.event_id, container, what, classifier, occurred_at, event_type, body,"
                + " particulars, un_locode, call_id, vessel_imo, voyage, booking"
                + " from party_event v join container_event e on e.event_id = v.event_id"
                + " where " + isOf(mine, 0, values) + ") as container_event";
    }

    private static String isFoundBy(List<Party> mine, Map<String, Object> values) {
        String parts = IntStream.range(0, mine.size())
                .mapToObj(i -> isOf(mine, i, values))
                .collect(Collectors.joining(" or "));
        return mine.isEmpty()
                ? "false"
                : "exists (select from party_event v where v.recorded_at = container_event.recorded_at"
                        + " and v.event_id = container_event.event_id and (" + parts + "))";
    }

    private static String isOf(List<Party> mine, int i, Map<String, Object> values) {
        values.put("p" + i, mine.get(i).code());
        return "(v.part = '" + mine.get(i).part() + "' and v.party = :p" + i + ")";
    }

    /**
     * Lists of values are searched first and apart ({@code offset 0}): the planner takes them for common, and would rather
     * walk through everything in order.
     */
    private static String received(Query query) {
        List<String> lists = new ArrayList<>();
        for (int i = 0; i < query.equal().size(); i++) {
            Field field = query.equal().get(i).field();
            if (field.isListIn(Source.RECEIVED)) {
                lists.add(field.has(Source.RECEIVED, ":v" + i));
            }
        }
        return lists.isEmpty()
                ? " from received_event"
                : " from (select * from received_event where shown and " + String.join(" and ", lists)
                        + " offset 0) as received_event";
    }

    /** Of partners' own events each sees what it sent itself; who sees everything sees all. */
    private static List<String> words(Query query, String sender, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("shown", "standard = '" + query.version() + "'"));
        if (sender != null) {
            conditions.add("sender = :sender");
            values.put("sender", sender);
        }
        Query.Words words = query.words();
        among("subject", words.subjects(), conditions, values);
        among("code", words.codes(), conditions, values);
        among("document", words.documents(), conditions, values);
        return conditions;
    }

    private static void among(String column, Set<String> wanted, List<String> conditions, Map<String, Object> values) {
        if (wanted != null) {
            conditions.add(column + " in (:" + column + "s)");
            values.put(column + "s", wanted);
        }
    }

    private static String kinds(Source source, Query query) {
        List<Kind> kinds = query.kindsIn(source);
        String words = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        if (source == Source.CALLS) {
            return "code in (" + words + ")";
        }
        return "what in (" + words + ")"
                + (kinds.contains(Kind.LANE_ASSIGNED)
                        ? " and (what <> 'LANE_ASSIGNED' or body ->> 'lane' in ('BLUE', 'RED'))"
                        : "");
    }

    private static Row row(ResultSet row, Sort sort) throws SQLException {
        Entry entry = entry(row);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < sort.keys().size(); i++) {
            keys.add(
                    sort.keys().get(i).field().type().equals("timestamptz")
                            ? row.getObject("s" + i, OffsetDateTime.class)
                                    .toInstant()
                                    .toString()
                            : row.getString("s" + i));
        }
        return new Row(entry, keys);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("event_id", UUID.class);
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        String body = row.getString("body");
        String what = row.getString("what");
        if (what == null) {
            return Entry.received(id, recordedAt, (ObjectNode) PortJson.mapper().readTree(body));
        }
        Class<? extends PortEvent> type =
                EventCatalog.byWireName(row.getString("event_type")).orElseThrow();
        String particulars = row.getString("particulars");
        return new Entry(
                id,
                Kind.valueOf(what),
                recordedAt,
                PortJson.mapper().readValue(body, type),
                particulars == null ? Particulars.NONE : PortJson.mapper().readValue(particulars, Particulars.class),
                null);
    }
}
