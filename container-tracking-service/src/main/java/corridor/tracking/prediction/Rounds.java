package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.tracking.container.Histories;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Places;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the boxes of which something was told since the last round: keeps what was predicted at the moments that count,
 * settles what came of earlier predictions, and keeps the stays. Telling a fact costs nothing by it. To go through a box twice
 * changes nothing, so rounds overlap, by more than any transaction that tells facts takes.
 */
@Component
class Rounds {
    private static final int BOXES_AT_ONCE = 200;
    private static final Duration OVERLAP = Duration.ofMinutes(10);
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
    private final JdbcClient jdbc;
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
            JdbcClient jdbc,
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
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void go() {
        Instant from = jdbc.sql("select greatest(changed_at, '1970-01-01Z') from prediction_round")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        List<Histories.Changed> changed = histories.changedAfter(from.minus(OVERLAP));
        for (int i = 0; i < changed.size(); i += BOXES_AT_ONCE) {
            List<Histories.Changed> some = changed.subList(i, Math.min(changed.size(), i + BOXES_AT_ONCE));
            boolean mine = Boolean.TRUE.equals(transaction.execute(status -> round(some)));
            if (!mine) {
                return;
            }
        }
    }

    /** Locks the row that says how far rounds have come; false if another instance is at it. */
    private boolean round(List<Histories.Changed> changed) {
        Optional<Timestamp> far = jdbc.sql("select changed_at from prediction_round for update skip locked")
                .query(Timestamp.class)
                .optional();
        if (far.isEmpty()) {
            return false;
        }
        List<ContainerNumber> numbers =
                changed.stream().map(Histories.Changed::number).toList();
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
        jdbc.sql("update prediction_round set changed_at = greatest(changed_at, ?)")
                .param(changed.getLast().at().atOffset(ZoneOffset.UTC))
                .update();
        return true;
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
