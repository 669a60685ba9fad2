package corridor.tracking.portcall;

import corridor.events.EventClassifier;
import corridor.events.PortJson;
import corridor.events.TransportCallReported;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.time.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code transport_call} and {@code transport_call_report}. */
@Component
class CallTable {
    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Visit(String callId, String unLocode) implements Comparable<Visit> {
        static Visit of(TransportCallReported report) {
            return new Visit(
                    report.transportCallId(), report.facility().unLocode().value());
        }

        @Override
        public int compareTo(Visit other) {
            int byId = callId.compareTo(other.callId);
            return byId != 0 ? byId : unLocode.compareTo(other.unLocode);
        }
    }

    /** Returns what was not known. Rows are touched in sorted order, so that two transactions never wait for each other. */
    List<TransportCallReported> add(
            SortedMap<String, TransportCallReported> byFingerprint, Instant toldAt, Instant now) {
        new TreeSet<>(byFingerprint.values().stream().map(Visit::of).toList())
                .forEach(visit -> jdbc.sql("""
                insert into transport_call (id, transport_call_id, un_locode) values (?, ?, ?) on conflict do nothing""")
                        .params(Ids.next(), visit.callId(), visit.unLocode())
                        .update());
        List<TransportCallReported> added = new ArrayList<>();
        byFingerprint.forEach((fingerprint, report) -> {
            if (addOne(fingerprint, report, toldAt, now)) {
                added.add(report);
            }
        });
        return added;
    }

    private boolean addOne(String fingerprint, TransportCallReported report, Instant toldAt, Instant now) {
        return jdbc.sql("""
                insert into transport_call_report as known
                    (fingerprint, call, code, classifier, occurred_at, told_at, recorded_at, body)
                select ?, id, ?, ?, ?, ?, ?, ?::jsonb from transport_call where transport_call_id = ? and un_locode = ?
                on conflict (fingerprint) do update set told_at = greatest(known.told_at, excluded.told_at)
                returning xmax = 0""")
                .params(
                        fingerprint,
                        report.code().name(),
                        report.classifier().name(),
                        report.occurredAt().atOffset(ZoneOffset.UTC),
                        toldAt.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        PortJson.mapper().writeValueAsString(report),
                        report.transportCallId(),
                        report.facility().unLocode().value())
                .query(Boolean.class)
                .single();
    }

    /** Newest first: ids grow with time. */
    Page<TransportCall> list(Paging paging) {
        List<UUID> calls = jdbc.sql("""
                select id from transport_call where ?::uuid is null or id < ?::uuid order by id desc limit ?""")
                .params(paging.after(), paging.after(), paging.toRead())
                .query(UUID.class)
                .list();
        Page<UUID> page = Page.of(calls, paging, UUID::toString);
        Map<UUID, List<CallReport>> reports = reports(page.items());
        return page.map(id -> TransportCall.of(reports.get(id)));
    }

    private Map<UUID, List<CallReport>> reports(List<UUID> calls) {
        return jdbc
                .sql(
                        "select call, fingerprint, classifier, told_at, body::text from transport_call_report where call = any(?)")
                .param(calls.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("call", UUID.class),
                        new CallReport(
                                PortJson.mapper().readValue(row.getString("body"), TransportCallReported.class),
                                EventClassifier.valueOf(row.getString("classifier")),
                                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                                row.getString("fingerprint"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
