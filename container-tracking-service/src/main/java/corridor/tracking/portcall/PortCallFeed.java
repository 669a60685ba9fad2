package corridor.tracking.portcall;

import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Parameters;
import corridor.tracking.dcsa.ReceivedMessages;
import corridor.tracking.dcsa.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Port Call for those who are told without asking. */
@Component
class PortCallFeed implements Feed {
    private final PortCallEventTable table;

    PortCallFeed(PortCallEventTable table) {
        this.table = table;
    }

    @Override
    public Set<Version> standards() {
        return Set.of(Version.PORT_CALL);
    }

    @Override
    public void check(Version standard, Map<String, String> filters) {
        query(filters);
    }

    @Override
    public Batch after(
            Version standard, Map<String, String> filters, Caller caller, Place after, Instant until, int atMost) {
        if (!caller.is(Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return new Batch(List.of(), Place.at(until), false);
        }
        PortCallCursor from = new PortCallCursor(after.recordedAt(), after.eventId(), Map.of());
        List<PortCallEvent> read = table.read(query(filters), onlyOf(caller), from, atMost + 1).stream()
                .filter(event -> event.recordedAt().isBefore(until))
                .toList();
        boolean more = read.size() > atMost;
        List<Told> told = read.stream()
                .limit(atMost)
                .map(event -> new Told(new Place(event.recordedAt(), event.eventId()), event.body()))
                .toList();
        return new Batch(told, more ? told.getLast().place() : Place.at(until), more);
    }

    /** A carrier sees what the port itself tells and what it has sent itself; null for whoever sees everything. */
    static String onlyOf(Caller caller) {
        return caller.is(Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)
                ? null
                : ReceivedMessages.sender(caller);
    }

    private static PortCallQuery query(Map<String, String> filters) {
        Set<String> known = new LinkedHashSet<>(PortCallQuery.PARAMETERS);
        known.removeAll(List.of("limit", "cursor"));
        Map<String, String[]> sent = new HashMap<>();
        filters.forEach((name, value) -> sent.put(name, new String[] {value}));
        Parameters parameters = new Parameters(sent, known);
        PortCallQuery query = PortCallQuery.read(parameters);
        parameters.check();
        return query;
    }
}
