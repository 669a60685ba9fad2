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
import java.util.List;
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
 * asked for the box, the port answers 404 from then on.
 */
@Component
@Order(3)
class ParkFollower implements Follower {
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
        List<ParkStoryEntry> told = new ArrayList<>();
        // Heads are locked in the order of the parks' codes, so that two transactions never wait for each other.
        concerned(chapters).forEach((park, facts) -> {
            Set<UUID> known = table.told(park, numbers);
            List<RecordedFact> unknown = facts.stream()
                    .filter(recorded -> !known.contains(recorded.eventId()))
                    .toList();
            if (!unknown.isEmpty()) {
                told.addAll(tell(park, unknown));
            }
        });
        return told;
    }

    /** The facts to be told to each park, box by box, in event time. */
    private SortedMap<ParkCode, List<RecordedFact>> concerned(List<Chapter> chapters) {
        SortedMap<ParkCode, List<RecordedFact>> concerned = new TreeMap<>(Comparator.comparing(ParkCode::value));
        for (Chapter chapter : chapters) {
            for (Journey journey : Journey.of(chapter.after(), places)) {
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

    private List<ParkStoryEntry> tell(ParkCode park, List<RecordedFact> facts) {
        ParkHead head = table.lockHead(park);
        long sequence = head.sequence();
        String hash = head.hash();
        List<ParkStoryEntry> lines = new ArrayList<>();
        for (RecordedFact recorded : facts) {
            // In microseconds, which is what our table keeps: read from there, a line must have the hash it was told
            // with.
            ParkStoryEntry line = ParkStoryEntry.seal(
                    park,
                    ++sequence,
                    recorded.fact().containerNumber(),
                    recorded.what().name(),
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
