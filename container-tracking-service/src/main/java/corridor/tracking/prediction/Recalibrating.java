package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.tracking.container.Histories;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Between two learnings the levels of the versions in force follow the port: what boxes did of late, those that still stand
 * included, tells what the forest's shares are worth now. Each instance does so for itself from the same histories; one that
 * has just started says what was learned until then.
 */
@Component
class Recalibrating {
    private static final Duration LOOKS_BACK = Duration.ofDays(60);
    private static final Duration TEMPO_NEEDS = Duration.ofDays(14);
    private static final int MOST_BOXES = 6_000;
    private static final int BOXES_AT_ONCE = 200;

    private final Predictors predictors;
    private final StayTable stays;
    private final Histories histories;
    private final ExpectedTrucks trucks;
    private final Visits visits;
    private final Places places;
    private final Clock clock;

    Recalibrating(
            Predictors predictors,
            StayTable stays,
            Histories histories,
            ExpectedTrucks trucks,
            Visits visits,
            Places places,
            Clock clock) {
        this.predictors = predictors;
        this.stays = stays;
        this.histories = histories;
        this.trucks = trucks;
        this.visits = visits;
        this.places = places;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void follow() {
        Map<Quantity, Predictors.Version> inForce = predictors.inForce();
        if (inForce.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant from = now.minus(LOOKS_BACK);
        List<PortVisit> recent = recent(from);
        Moments moments = new Moments(stays.tempoSince(from.minus(TEMPO_NEEDS)), places.zone());
        inForce.forEach((quantity, version) -> {
            // Of boxes that are announced and have not come no stay is known: what is seen of them is no sample.
            if (!quantity.isAnnounced()) {
                List<Moment> seen = moments.of(quantity, recent, now).stream()
                        .filter(each -> each.at().isAfter(from)
                                && each.begun().isAfter(version.predictor().until()))
                        .toList();
                predictors.follow(
                        quantity,
                        new Predictors.Version(version.modelId(), Learning.recalibrated(version.predictor(), seen)));
            }
        });
    }

    private List<PortVisit> recent(Instant from) {
        List<ContainerNumber> boxes = stays.boxesSince(from, MOST_BOXES);
        List<PortVisit> recent = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i += BOXES_AT_ONCE) {
            List<ContainerNumber> some = boxes.subList(i, Math.min(boxes.size(), i + BOXES_AT_ONCE));
            Map<ContainerNumber, List<ExpectedTrucks.Truck>> booked = trucks.of(some);
            histories
                    .of(some)
                    .forEach((number, history) ->
                            recent.addAll(visits.of(number, history, booked.getOrDefault(number, List.of()))));
        }
        return recent;
    }
}
