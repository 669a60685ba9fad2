package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.service.background.Unhurried;
import corridor.tracking.container.Histories;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the boxes of which something was told since the last round: keeps what was predicted at the moments that count,
 * settles what came of earlier predictions, and keeps the stays. To go through a box twice changes nothing.
 */
@Component
class Rounds {
    private static final int BOXES_AT_ONCE = 200;
    private static final int REST_TIMES = 9;
    /** A prediction that is given later than this after its moment is none. */
    private static final Duration IN_TIME = Duration.ofHours(2);

    private static final Set<Occasion> KEPT = EnumSet.complementOf(EnumSet.of(Occasion.WAITING));

    private final Histories histories;
    private final ExpectedTrucks trucks;
    private final Visits visits;
    private final StayTable stays;
    private final Predictors predictors;
    private final Forecasting forecasting;
    private final PredictionTable predictions;
    private final Places places;
    private final DueBoxes due;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rounds(
            Histories histories,
            ExpectedTrucks trucks,
            Visits visits,
            StayTable stays,
            Predictors predictors,
            Forecasting forecasting,
            PredictionTable predictions,
            Places places,
            DueBoxes due,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.histories = histories;
        this.trucks = trucks;
        this.visits = visits;
        this.stays = stays;
        this.predictors = predictors;
        this.forecasting = forecasting;
        this.predictions = predictions;
        this.places = places;
        this.due = due;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${corridor.tracking.prediction.every:PT10S}",
            initialDelayString = "${corridor.tracking.prediction.every:PT10S}")
    void go() {
        Unhurried.go(this::some, REST_TIMES);
    }

    /** Goes through some boxes; false if nothing was told, or another instance is at it. */
    boolean some() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<ContainerNumber> numbers = due.lock() ? due.take(BOXES_AT_ONCE) : List.of();
            if (!numbers.isEmpty()) {
                goThrough(numbers);
            }
            return !numbers.isEmpty();
        }));
    }

    private void goThrough(List<ContainerNumber> numbers) {
        Instant now = clock.instant();
        Map<ContainerNumber, List<ExpectedTrucks.Truck>> booked = trucks.of(numbers);
        Map<ContainerNumber, List<PortVisit>> all = new HashMap<>();
        histories
                .of(numbers)
                .forEach((number, history) ->
                        all.put(number, visits.of(number, history, booked.getOrDefault(number, List.of()))));
        stays.replace(numbers, all);
        boolean canPredict = !predictors.inForce().isEmpty();
        all.forEach((number, some) -> {
            if (canPredict && !some.isEmpty()) {
                keep(number, some.getLast(), now);
            }
            settle(number, some, now);
        });
    }

    private void keep(ContainerNumber number, PortVisit visit, Instant now) {
        boolean announced = visit.arrived() == null && !visit.announced().isEmpty();
        if (!announced && occasion(visit, now).isEmpty()) {
            return;
        }
        Forecasting.Expected expected = forecasting.of(visit, now);
        expected.forecasts().forEach((quantity, forecast) -> {
            Moment moment = forecast.moment();
            Moment occasion = quantity.isAnnounced()
                    ? moment
                    : occasion(visit, now).map(moment::on).orElse(null);
            if (occasion != null) {
                predictions.keep(number, forecast.with(occasion, now), now);
            }
        });
    }

    /** The last thing that happened to it and that counts, if that is not long ago. */
    private Optional<Map.Entry<Instant, Occasion>> occasion(PortVisit visit, Instant now) {
        return new Moments(stays.tempo(), places.zone())
                .occasions(visit, now).entrySet().stream()
                        .filter(each ->
                                KEPT.contains(each.getValue()) && each.getKey().isAfter(now.minus(IN_TIME)))
                        .reduce((earlier, later) -> later);
    }

    /** A correction may change what came of a prediction. */
    private void settle(ContainerNumber number, List<PortVisit> some, Instant now) {
        for (PredictionTable.Kept kept : predictions.of(number)) {
            Instant came = (kept.quantity().isAnnounced()
                            ? arrival(some, kept, now)
                            : some.stream()
                                    .flatMap(visit -> outcome(visit, kept, now).stream())
                                    .findFirst())
                    .orElse(null);
            if (came == null ? kept.cameAt() != null : !came.equals(kept.cameAt())) {
                predictions.came(kept, came);
            }
        }
    }

    /** By whatever slot it came in the end. */
    private static Optional<Instant> arrival(List<PortVisit> some, PredictionTable.Kept kept, Instant now) {
        return some.stream()
                .filter(visit ->
                        visit.cameBy() == PortVisit.Way.GATE && !visit.arrived().isAfter(now))
                .map(PortVisit::arrived)
                .filter(arrived -> !arrived.isBefore(kept.saidAt().minus(IN_TIME))
                        && !arrived.isAfter(kept.at().plus(Moments.GIVEN_UP_AFTER)))
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> outcome(PortVisit visit, PredictionTable.Kept kept, Instant now) {
        Moments moments = new Moments(stays.tempo(), places.zone());
        return moments.of(kept.quantity(), visit, now).stream()
                .filter(moment -> moment.at().equals(kept.at()) && moment.hasEnded())
                .map(Moment::ended)
                .findFirst();
    }
}
