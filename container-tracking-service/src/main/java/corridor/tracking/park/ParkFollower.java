package corridor.tracking.park;

import corridor.events.ParkStoryEntry;
import corridor.port.ContainerNumber;
import corridor.port.ParkCode;
import corridor.tracking.container.Chapter;
import corridor.tracking.container.Follower;
import corridor.tracking.container.Journey;
import corridor.tracking.container.RecordedFact;
import corridor.tracking.container.Told;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells each park the journeys that are bound for it, and no others of the same box. Every fact of such a journey is told
 * once, when it is first known to belong to one: a declaration that names the park brings all that happened before it, in
 * event time. Only what has happened is told, not what is planned, and of customs only whether the box may move: lane and
 * examination are between customs and the declarant.
 *
 * <p>When a journey is declared to another park, the new park is told all of it, and the old one nothing any more, not even
 * where the box went: that is no longer its business. What it was told stays in its story, for a story is never unsaid;
 * asked for the box, the port answers 404 from then on. What its sender corrects or retracts is not unsaid either: a
 * further line says that it no longer stands.
 */
@Component
@Order(3)
class ParkFollower implements Follower {
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String REINSTATED = "REINSTATED";
    private static final Set<What> NOT_TOLD = EnumSet.of(What.LANE_ASSIGNED, What.EXAMINED);

    private final StoryTable table;
    private final Places places;

    ParkFollower(StoryTable table, Places places) {
        this.table = table;
        this.places = places;
    }

    @Override
    public List<ParkStoryEntry> follow(List<Chapter> chapters) {
        List<ContainerNumber> numbers =
                chapters.stream().map(Chapter::containerNumber).toList();
        SortedMap<ParkCode, List<RecordedFact>> concerned = concerned(chapters);
        Map<UUID, RecordedFact> withdrawn = withdrawn(chapters);
        if (!withdrawn.isEmpty()) {
            table.parksTold(numbers).forEach(park -> concerned.computeIfAbsent(park, any -> new ArrayList<>()));
        }
        List<ParkStoryEntry> told = new ArrayList<>();
        // Heads are locked in the order of the parks' codes, so that two transactions never wait for each other.
        concerned.forEach((park, facts) -> {
            Map<UUID, String> known = table.told(park, numbers);
            List<Line> lines = new ArrayList<>();
            known.forEach((event, lastSaid) -> {
                if (withdrawn.containsKey(event) && !lastSaid.equals(WITHDRAWN)) {
                    lines.add(new Line(WITHDRAWN, withdrawn.get(event)));
                }
            });
            lines.sort(Comparator.comparing(Line::fact, RecordedFact.IN_EVENT_TIME));
            for (RecordedFact fact : facts) {
                String lastSaid = known.get(fact.eventId());
                if (lastSaid == null) {
                    lines.add(new Line(fact.what().name(), fact));
                } else if (lastSaid.equals(WITHDRAWN)) {
                    lines.add(new Line(REINSTATED, fact));
                }
            }
            if (!lines.isEmpty()) {
                told.addAll(tell(park, lines));
            }
        });
        return told;
    }

    /** What no longer stands of these boxes, by the event that told it. */
    private static Map<UUID, RecordedFact> withdrawn(List<Chapter> chapters) {
        Map<UUID, RecordedFact> withdrawn = new HashMap<>();
        chapters.forEach(chapter -> chapter.withdrawn().forEach(fact -> withdrawn.put(fact.eventId(), fact)));
        return withdrawn;
    }

    /** What a line is to say of a fact. */
    private record Line(String says, RecordedFact fact) {}

    /** The facts to be told to each park, box by box, in event time. */
    private SortedMap<ParkCode, List<RecordedFact>> concerned(List<Chapter> chapters) {
        SortedMap<ParkCode, List<RecordedFact>> concerned = new TreeMap<>(Comparator.comparing(ParkCode::value));
        for (Chapter chapter : chapters) {
            for (Journey journey : chapter.after().journeys(places)) {
                journey.destination()
                        .map(Told::value)
                        .filter(park -> places.park(park.value()).isPresent())
                        .ifPresent(park -> journey.facts().stream()
                                .filter(recorded -> recorded.fact().isActual() && !NOT_TOLD.contains(recorded.what()))
                                .forEach(concerned.computeIfAbsent(park, any -> new ArrayList<>())::add));
            }
        }
        return concerned;
    }

    private List<ParkStoryEntry> tell(ParkCode park, List<Line> said) {
        ParkHead head = table.lockHead(park);
        long sequence = head.sequence();
        String hash = head.hash();
        List<ParkStoryEntry> lines = new ArrayList<>();
        for (Line each : said) {
            RecordedFact recorded = each.fact();
            // In microseconds, which is what our table keeps: read from there, a line must have the hash it was told
            // with.
            ParkStoryEntry line = ParkStoryEntry.seal(
                    park,
                    ++sequence,
                    recorded.fact().containerNumber(),
                    each.says(),
                    recorded.occurredAt().truncatedTo(ChronoUnit.MICROS),
                    recorded.recordedAt().truncatedTo(ChronoUnit.MICROS),
                    recorded.fact().facility(),
                    recorded.eventId(),
                    hash);
            hash = line.hash();
            lines.add(line);
        }
        table.add(park, lines);
        return lines;
    }
}
