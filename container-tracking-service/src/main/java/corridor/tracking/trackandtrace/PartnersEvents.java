package corridor.tracking.trackandtrace;

import corridor.events.EquipmentMoved;
import corridor.events.TransportCallReported;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds events, showing each caller no more than it may see. */
@Component
class PartnersEvents {
    private static final Set<Kind> OF_BOXES = EnumSet.complementOf(EnumSet.of(Kind.ARRI, Kind.DEPA));

    /** How many are read at least where the first were not enough. */
    private static final int AGAIN = 200;

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
        List<Row> seen = new ArrayList<>();
        Position next = from;
        int wanted = query.limit() + 1;
        // What a caller may see of a box is known from the box's whole history only: read on until the page is full.
        while (next != null && seen.size() <= query.limit()) {
            List<Row> read = table.read(allowed, next, mine, sender, wanted);
            seen.addAll(visible(read, mine != null, caller));
            next = read.size() < wanted
                    ? null
                    : new Position(from.backwards(), read.getLast().keys());
            wanted = Math.max(wanted, AGAIN);
        }
        return slice(seen, query.limit(), from);
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

    private List<Row> visible(List<Row> read, boolean partly, Caller caller) {
        Set<ContainerNumber> boxes = read.stream()
                .map(Row::entry)
                .filter(entry -> isOfABox(entry) && (partly || lacksEmpty(entry)))
                .map(PartnersEvents::box)
                .collect(Collectors.toSet());
        Map<ContainerNumber, History> histories = viewing.of(boxes, caller);
        List<Row> visible = new ArrayList<>();
        for (Row row : read) {
            Entry entry = row.entry();
            History history = isOfABox(entry) ? histories.get(box(entry)) : null;
            if (!partly || !isOfABox(entry) || knows(history, entry.eventId())) {
                visible.add(new Row(lacksEmpty(entry) ? entry.withEmpty(empty(entry, history)) : entry, row.keys()));
            }
        }
        return visible;
    }

    private static boolean isOfABox(Entry entry) {
        return entry.received() == null && !(entry.event() instanceof TransportCallReported);
    }

    private static ContainerNumber box(Entry entry) {
        return new ContainerNumber(entry.event().key());
    }

    private static boolean knows(History history, UUID eventId) {
        return history != null
                && history.facts().stream()
                        .anyMatch(recorded -> recorded.eventId().equals(eventId));
    }

    private static boolean lacksEmpty(Entry entry) {
        return entry.event() instanceof EquipmentMoved && entry.empty() == null;
    }

    /** Told with the event, else what was told last before it on the same journey, else first after it. */
    private Boolean empty(Entry entry, History history) {
        if (entry.event() instanceof EquipmentMoved moved && moved.empty() != null) {
            return moved.empty();
        }
        return Journey.of(history, places).stream()
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
