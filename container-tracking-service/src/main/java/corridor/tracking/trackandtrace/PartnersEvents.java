package corridor.tracking.trackandtrace;

import corridor.events.EquipmentMoved;
import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.tracking.container.History;
import corridor.tracking.container.Journey;
import corridor.tracking.container.Party;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Viewing;
import corridor.tracking.dcsa.ReceivedMessages;
import corridor.tracking.place.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events, showing each caller no more than it may see. */
@Component
class PartnersEvents {
    private static final Set<Kind> OF_BOXES = EnumSet.complementOf(EnumSet.of(Kind.ARRI, Kind.DEPA));

    private final EventTable table;
    private final Viewing viewing;
    private final Places places;

    PartnersEvents(EventTable table, Viewing viewing, Places places) {
        this.table = table;
        this.viewing = viewing;
        this.places = places;
    }

    @Transactional(readOnly = true)
    Slice page(Query query, Position from, Caller caller) {
        List<Party> mine = viewing.seesEverything(caller) ? null : viewing.parts(caller);
        String sender = mine == null ? null : ReceivedMessages.sender(caller);
        Query allowed = seesCalls(caller) ? query : query.only(OF_BOXES);
        List<Row> read = table.read(allowed, from, mine, sender, query.limit() + 1);
        return slice(told(read, caller), query.limit(), from);
    }

    /** Vessels' calls are no box's journey: whoever is shown the port's list of calls is told of them. */
    private boolean seesCalls(Caller caller) {
        return viewing.seesEverything(caller) || caller.is(Role.CARRIER);
    }

    private static Slice slice(List<Row> seen, int limit, Position from) {
        boolean more = seen.size() > limit;
        List<Row> rows = seen.subList(0, Math.min(limit, seen.size()));
        rows = from.backwards() ? rows.reversed() : rows;
        List<Entry> entries = rows.stream().map(Row::entry).toList();
        boolean before = from.backwards() ? more : !from.isOpen();
        boolean after = from.backwards() ? !from.isOpen() : more;
        if (entries.isEmpty()) {
            return new Slice(entries, before ? Position.LAST : null, after ? Position.FIRST : null);
        }
        return new Slice(
                entries,
                before ? Position.before(rows.getFirst().keys()) : null,
                after ? Position.after(rows.getLast().keys()) : null);
    }

    /** Whether a box is empty 2.2.0 wants of every event; where it was not told with it, its history is looked into. */
    private List<Row> told(List<Row> read, Caller caller) {
        Set<ContainerNumber> boxes = read.stream()
                .map(Row::entry)
                .filter(PartnersEvents::lacksEmpty)
                .map(PartnersEvents::box)
                .collect(Collectors.toSet());
        Map<ContainerNumber, History> histories = viewing.of(boxes, caller);
        return read.stream()
                .map(row -> new Row(row.entry().withEmpty(empty(row.entry(), histories)), row.keys()))
                .toList();
    }

    private static ContainerNumber box(Entry entry) {
        return new ContainerNumber(entry.event().key());
    }

    private static boolean lacksEmpty(Entry entry) {
        return entry.received() == null && entry.event() instanceof EquipmentMoved moved && moved.empty() == null;
    }

    /** Told with the event, else what was told last before it on the same journey, else first after it. */
    private Boolean empty(Entry entry, Map<ContainerNumber, History> histories) {
        if (entry.received() == null && entry.event() instanceof EquipmentMoved moved && moved.empty() != null) {
            return moved.empty();
        }
        if (!lacksEmpty(entry) || !histories.containsKey(box(entry))) {
            return null;
        }
        return histories.get(box(entry)).journeys(places).stream()
                .filter(journey -> journey.facts().stream().anyMatch(recorded -> is(recorded, entry)))
                .findFirst()
                .map(journey -> empty(journey, entry))
                .orElse(null);
    }

    private static Boolean empty(Journey journey, Entry entry) {
        Boolean told = null;
        boolean passed = false;
        for (RecordedFact recorded : journey.facts()) {
            passed |= is(recorded, entry);
            if (recorded.fact().event() instanceof EquipmentMoved moved && moved.empty() != null) {
                told = passed ? Objects.requireNonNullElse(told, moved.empty()) : moved.empty();
            }
        }
        return told;
    }

    private static boolean is(RecordedFact recorded, Entry entry) {
        return recorded.eventId().equals(entry.eventId());
    }
}
