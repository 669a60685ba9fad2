package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.port.ContainerNumber;
import corridor.tracking.container.Chapter;
import corridor.tracking.container.Follower;
import corridor.tracking.container.History;
import corridor.tracking.container.Logbook;
import corridor.tracking.container.What;
import corridor.tracking.place.Places;
import corridor.tracking.position.Reading;
import corridor.tracking.position.ReadingFollower;
import corridor.tracking.position.ReadingsOfBoxes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Watches what devices read of boxes. A reading is judged by all that is known of its box, when it comes and again when a
 * departure is told late: whichever comes last, the same alarm is raised, once. The box is locked meanwhile, so that of a
 * reading and a fact that come at the same time one sees the other.
 */
@Component
@Order(4)
class WatchingReadings implements Follower, ReadingFollower {
    private static final Duration AROUND = Duration.ofDays(2);
    private static final Instant FOREVER = Instant.parse("2200-01-01T00:00:00Z");

    private final ObjectProvider<Logbook> logbook; // which itself calls its followers
    private final ReadingsOfBoxes readings;
    private final Places places;
    private final AlarmTable alarms;
    private final WatchTable watch;
    private final GateMoveTable gate;

    WatchingReadings(
            ObjectProvider<Logbook> logbook,
            ReadingsOfBoxes readings,
            Places places,
            AlarmTable alarms,
            WatchTable watch,
            GateMoveTable gate) {
        this.logbook = logbook;
        this.readings = readings;
        this.places = places;
        this.alarms = alarms;
        this.watch = watch;
        this.gate = gate;
    }

    @Override
    public List<AlarmRaised> follow(List<Chapter> chapters) {
        watch.mark(
                chapters.stream()
                        .map(chapter -> chapter.containerNumber().value())
                        .toList(),
                WatchTable.EVER,
                FOREVER);
        Map<ContainerNumber, History> departed = new TreeMap<>();
        for (Chapter chapter : chapters) {
            boolean setOut = chapter.news().stream().anyMatch(fact -> fact.what() == What.GTOT);
            if (setOut
                    || !chapter.withdrawn().isEmpty()
                    || !chapter.reinstated().isEmpty()) {
                departed.put(chapter.containerNumber(), chapter.after());
            }
        }
        if (departed.isEmpty()) {
            return List.of();
        }
        Instant first = departed.values().stream()
                .flatMap(history -> history.told().stream())
                .filter(fact -> fact.what() == What.GTOT)
                .map(fact -> fact.occurredAt())
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        if (first.equals(Instant.MAX)) {
            return List.of();
        }
        return alarms.raise(readings.openSeals(departed.keySet(), first).stream()
                .flatMap(open -> SealOpened.of(open, departed.get(open.containerNumber()), places).stream())
                .toList());
    }

    /** All are marked to be watched; of the thousands that come, only those that could be wrong are looked into at once. */
    @Override
    public List<AlarmRaised> followReadings(List<Reading> fresh) {
        mark(fresh);
        Map<ContainerNumber, List<Reading>> doubtful = fresh.stream()
                .filter(reading -> reading.containerNumber() != null
                        && (Boolean.TRUE.equals(reading.sealOpen()) || OffTemperature.isOff(reading)))
                .collect(Collectors.groupingBy(Reading::containerNumber, TreeMap::new, Collectors.toList()));
        List<Suspicion> suspicions = new ArrayList<>();
        doubtful.forEach((box, read) -> {
            History history = logbook.getObject().lock(box).orElse(History.EMPTY);
            read.stream()
                    .filter(reading -> Boolean.TRUE.equals(reading.sealOpen()))
                    .sorted((one, other) -> one.at().compareTo(other.at()))
                    .forEach(open -> SealOpened.of(open, history, places).ifPresent(suspicions::add));
            read.stream().filter(OffTemperature::isOff).forEach(off -> suspicions.addAll(tooLong(off)));
        });
        return alarms.raise(suspicions);
    }

    private void mark(List<Reading> fresh) {
        List<GateMoveTable.Pass> passes = fresh.stream()
                .filter(reading -> reading.kind() == Reading.Kind.GATE && reading.containerNumber() == null)
                .map(reading -> new GateMoveTable.Pass(reading.device(), reading.at()))
                .toList();
        if (!passes.isEmpty()) {
            gate.add(passes);
        }
        Set<String> subjects = new TreeSet<>();
        passes.forEach(pass -> subjects.add(NamelessPasses.subject(pass.at())));
        fresh.stream()
                .filter(reading -> reading.containerNumber() != null)
                .forEach(reading -> subjects.add(reading.subject()));
        if (!subjects.isEmpty()) {
            List<Instant> times = fresh.stream().map(Reading::at).toList();
            watch.mark(subjects, Collections.min(times), Collections.max(times));
        }
    }

    /** One spell is one alarm, also if a late reading shows that it began earlier. */
    private List<Suspicion> tooLong(Reading off) {
        List<Reading> around = readings.temperatures(
                off.containerNumber(), off.at().minus(AROUND), off.at().plus(AROUND));
        return OffTemperature.spells(around).stream()
                .filter(spell -> !alarms.isRaised(
                        AlarmRaised.Kind.REEFER_OFF_TEMPERATURE,
                        off.containerNumber(),
                        spell.first().at(),
                        spell.last().at()))
                .map(OffTemperature.Spell::suspicion)
                .toList();
    }
}
