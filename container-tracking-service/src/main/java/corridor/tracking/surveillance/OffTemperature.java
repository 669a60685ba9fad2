package corridor.tracking.surveillance;

import corridor.events.AlarmRaised;
import corridor.events.Evidence;
import corridor.tracking.position.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A reefer is suspicious if all that is read of it over two hours is more than three degrees off what it is set to. A
 * silence of more than three hours ends what is known: nobody can say what the temperature was.
 */
@Component
class OffTemperature implements WatchRule {
    static final Duration LONGEST_SILENCE = Duration.ofHours(3);
    private static final Duration BORNE = Duration.ofHours(2);
    private static final double DEGREES = 3;

    @Override
    public List<Suspicion> suspicions(Watched box) {
        return spells(box.readings().stream()
                        .filter(reading -> reading.temperatureC() != null && reading.setTemperatureC() != null)
                        .toList())
                .stream()
                .filter(spell -> box.span().has(spell.first().at())
                        || box.span().has(spell.last().at()))
                .map(Spell::suspicion)
                .toList();
    }

    static boolean isOff(Reading reading) {
        return reading.temperatureC() != null
                && reading.setTemperatureC() != null
                && Math.abs(reading.temperatureC() - reading.setTemperatureC()) > DEGREES;
    }

    /**
     * The times during which it was off for too long, each as its first and last reading.
     *
     * @param readings temperatures of one box, in the order of time
     */
    static List<Spell> spells(List<Reading> readings) {
        List<Spell> spells = new ArrayList<>();
        Reading first = null;
        Reading last = null;
        for (Reading reading : readings) {
            boolean goesOn = first != null
                    && isOff(reading)
                    && Duration.between(last.at(), reading.at()).compareTo(LONGEST_SILENCE) <= 0;
            if (!goesOn) {
                keep(spells, first, last);
                first = isOff(reading) ? reading : null;
            }
            last = reading;
            if (first == null) {
                last = null;
            }
        }
        keep(spells, first, last);
        return spells;
    }

    private static void keep(List<Spell> spells, Reading first, Reading last) {
        if (first != null
                && last != null
                && Duration.between(first.at(), last.at()).compareTo(BORNE) >= 0) {
            spells.add(new Spell(first, last));
        }
    }

    /** From its first reading to its last it was off. */
    record Spell(Reading first, Reading last) {
        Suspicion suspicion() {
            return new Suspicion(
                            AlarmRaised.Kind.REEFER_OFF_TEMPERATURE,
                            first.containerNumber(),
                            first.at(),
                            "off since " + first.at(),
                            "reefer-off-temperature 1",
                            first.containerNumber() + " is set to " + first.setTemperatureC() + " °C and was read as "
                                    + first.temperatureC() + " °C at " + first.at()
                                    + ", and as off at each reading until "
                                    + last.at(),
                            List.of(evidence(first), evidence(last)))
                    .until(last.at());
        }

        private static Evidence evidence(Reading reading) {
            return new Evidence(
                    reading.device(),
                    Evidence.Kind.SENSOR,
                    "reading of " + reading.at() + ": " + reading.temperatureC() + " °C",
                    null);
        }
    }
}
