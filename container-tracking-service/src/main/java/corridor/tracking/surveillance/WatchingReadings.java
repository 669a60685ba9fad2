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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final ObjectProvider<Logbook> logbook; // which itself calls its followers
    private final ReadingsOfBoxes readings;
    private final Places places;
    private final AlarmTable alarms;

    WatchingReadings(ObjectProvider<Logbook> logbook, ReadingsOfBoxes readings, Places places, AlarmTable alarms) {
        this.logbook = logbook;
        this.readings = readings;
        this.places = places;
        this.alarms = alarms;
    }

    @Override
    public List<AlarmRaised> follow(List<Chapter> chapters) {
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

    /** Of the thousands that come, only those that could be wrong are looked into. */
    @Override
    public List<AlarmRaised> followReadings(List<Reading> fresh) {
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
