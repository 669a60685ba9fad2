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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the boxes of which something was told since the last round: keeps what was predicted at the moments that count,
 * settles what came of earlier predictions, and keeps the stays. To go through a box twice changes nothing.
 */
@Component
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
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
    private final TransactionTemplate ofItsOwn;
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
        this.ofItsOwn = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
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
        try {
            return some(this::goThrough);
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            LOG.warn("Boxes could not be gone through together, and are one by one: {}", failure.toString());
            return some(boxes -> boxes.forEach(this::goThroughAlone));
        }
    }

    private boolean some(Consumer<List<ContainerNumber>> goThrough) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!due.lock()) {
                return false;
            }
            DueBoxes.Due some = due.first(BOXES_AT_ONCE);
            if (some.boxes().isEmpty()) {
                return false;
            }
            goThrough.accept(some.boxes());
            due.done(some);
            return true;
        }));
    }

    /** A box that cannot be gone through holds up no other. It is tried again when something more is told of it. */
    private void goThroughAlone(ContainerNumber number) {
        try {
            ofItsOwn.executeWithoutResult(status -> goThrough(List.of(number)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            LOG.error("Nothing new is predicted of {}", number, failure);
        }
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
