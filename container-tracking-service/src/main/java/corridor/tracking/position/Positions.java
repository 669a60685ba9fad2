package corridor.tracking.position;

import corridor.events.PortEvent;
import corridor.service.outbox.Outbox;
import corridor.tracking.ingest.GroupCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes readings down, ten thousand and more each second. What follows from them follows from their times: a late one
 * does not move what was seen last, but may move a crossing.
 */
@Component
class Positions implements SmartLifecycle {
    private static final int MOST_IN_A_TRANSACTION = 5_000;

    private final ReadingTable readings;
    private final LastPositions last;
    private final GeofenceTable fences;
    private final List<ReadingFollower> followers;
    private final Outbox outbox;
    private final Clock clock;
    private final GroupCommit<Reading, Boolean> writing;
    private volatile boolean running;

    Positions(
            ReadingTable readings,
            LastPositions last,
            GeofenceTable fences,
            List<ReadingFollower> followers,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.readings = readings;
        this.last = last;
        this.fences = fences;
        this.followers = List.copyOf(followers);
        this.outbox = outbox;
        this.clock = clock;
        this.writing = new GroupCommit<>(new TransactionTemplate(transactions), MOST_IN_A_TRANSACTION, this::write);
    }

    /** Writes down what is new, and returns when it is durable: for each, in the order given, whether it was new. */
    List<Boolean> take(List<Reading> read) {
        readings.prepare(read);
        return writing.take(read);
    }

    private List<Boolean> write(List<Reading> read) {
        List<Reading> fresh = readings.insert(ReadingTable.once(read));
        if (!fresh.isEmpty()) {
            List<PortEvent> told = new ArrayList<>(follow(fresh));
            followers.forEach(follower -> told.addAll(follower.followReadings(fresh)));
            outbox.append(told);
        }
        Set<Reading> isFresh = new HashSet<>(fresh);
        return read.stream().map(isFresh::remove).toList();
    }

    /** Keeps where each subject was seen last, and who crossed what. */
    private List<PortEvent> follow(List<Reading> fresh) {
        Map<String, List<Crossing.Point>> ways = new TreeMap<>();
        for (Reading reading : fresh) {
            if (reading.isLocated()) {
                ways.computeIfAbsent(reading.subject(), any -> new ArrayList<>())
                        .add(new Crossing.Point(
                                reading.at(), reading.device(), reading.latitude(), reading.longitude()));
            }
        }
        if (ways.isEmpty()) {
            return List.of();
        }
        Map<String, Crossing.Point> before = last.lock(new TreeSet<>(ways.keySet()));
        Map<String, Crossing.Point> newest = new HashMap<>();
        Geofences areas = fences.all();
        List<PortEvent> told = new ArrayList<>();
        ways.forEach((subject, way) -> {
            way.sort(Crossing.IN_TIME);
            Crossing.Point seenLast = before.get(subject);
            if (seenLast == null || Crossing.IN_TIME.compare(way.getLast(), seenLast) > 0) {
                newest.put(subject, way.getLast());
            }
            if (!areas.isEmpty()) {
                told.addAll(crossed(subject, way, seenLast, areas));
            }
        });
        last.update(newest, readings::idOf);
        return told;
    }

    private List<PortEvent> crossed(
            String subject, List<Crossing.Point> way, Crossing.Point seenLast, Geofences areas) {
        boolean inOrder = seenLast == null || way.getFirst().at().isAfter(seenLast.at());
        List<Crossing.Point> whole = new ArrayList<>();
        if (inOrder) {
            if (seenLast != null) {
                whole.add(seenLast);
            }
            whole.addAll(way);
        } else {
            whole.addAll(
                    readings.around(subject, way.getFirst().at(), way.getLast().at()));
        }
        List<Crossing> now = Crossing.along(subject, whole, areas);
        List<Crossing> known = inOrder
                ? List.of()
                : fences.crossings(
                        subject, whole.getFirst().at(), whole.getLast().at());
        List<Crossing> gone =
                known.stream().filter(crossing -> !now.contains(crossing)).toList();
        List<Crossing> come =
                now.stream().filter(crossing -> !known.contains(crossing)).toList();
        fences.replace(gone, come);
        List<PortEvent> told = new ArrayList<>();
        gone.forEach(crossing -> told.add(crossing.told(false)));
        come.forEach(crossing -> told.add(crossing.told(true)));
        return told;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT20M")
    void forget() {
        Instant oldest = clock.instant().minus(ReadingRules.OLDEST).minus(Duration.ofDays(7));
        readings.forgetBefore(oldest);
    }

    @Override
    public void start() {
        writing.start("positions", 1);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writing.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
