package corridor.tracking.prediction;

import corridor.tracking.place.Places;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what is to be expected of a visit, so that what is said of one quantity agrees with what is said of the others. */
@Component
class Forecasting {
    private final Predictors predictors;
    private final StayTable stays;
    private final Places places;

    Forecasting(Predictors predictors, StayTable stays, Places places) {
        this.predictors = predictors;
        this.stays = stays;
        this.places = places;
    }

    /** What is expected of a visit, and can be said from what was learned. */
    record Expected(Map<Quantity, Moment> moments, Map<Quantity, Forecast> forecasts) {}

    Expected of(PortVisit visit, Instant now) {
        Moments moments = new Moments(stays.tempo(), places.zone());
        Map<Quantity, Moment> expected = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            moments.now(quantity, visit, now).ifPresent(moment -> expected.put(quantity, moment));
        }
        return new Expected(expected, forecasts(expected, now));
    }

    private Map<Quantity, Forecast> forecasts(Map<Quantity, Moment> expected, Instant now) {
        Map<Quantity, Forecast> forecasts = new EnumMap<>(Quantity.class);
        predictors.current().forEach((quantity, version) -> {
            Moment moment = expected.get(quantity);
            if (moment != null) {
                forecasts.put(quantity, Forecast.of(version, moment, now));
            }
        });
        Forecast holds = forecasts.get(Quantity.HOLD_END);
        if (holds != null) {
            forecasts.computeIfPresent(Quantity.DEPARTURE, (any, forecast) -> forecast.notBefore(holds));
            forecasts.computeIfPresent(Quantity.GATE_OUT, (any, forecast) -> forecast.notBefore(holds));
        }
        Forecast leaves = forecasts.get(Quantity.DEPARTURE);
        if (leaves != null) {
            forecasts.computeIfPresent(Quantity.GATE_OUT, (any, forecast) -> forecast.notBefore(leaves));
            forecasts.computeIfPresent(Quantity.PARK_ARRIVAL, (any, forecast) -> forecast.notBefore(leaves));
        }
        return forecasts;
    }
}
