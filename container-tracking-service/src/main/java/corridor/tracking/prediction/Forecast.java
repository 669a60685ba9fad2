package corridor.tracking.prediction;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is said of one quantity at one moment.
 *
 * @param said quantiles at {@link Score#LEVELS}, ascending, none before now; null from where on so many were never seen to end
 * @param usual the same from the occasion alone
 * @param waitsFor what has to come first and moved the middle of what is said; null if nothing did
 */
record Forecast(
        Quantity quantity,
        Moment moment,
        UUID modelId,
        Predictor predictor,
        Predictor.Outlook outlook,
        Instant[] said,
        Instant[] usual,
        Quantity waitsFor) {
    private static final int MIDDLE = Score.LEVELS.length / 2;

    static Forecast of(Predictors.Version version, Moment moment, Instant now) {
        Predictor predictor = version.predictor();
        Predictor.Outlook outlook = predictor.outlook(moment, now);
        Instant[] said = new Instant[Score.LEVELS.length];
        Instant[] usual = new Instant[said.length];
        Instant least = now;
        for (int k = 0; k < said.length; k++) {
            Instant then = k > 0 && said[k - 1] == null ? null : outlook.quantile(Score.LEVELS[k]);
            least = then == null || then.isBefore(least) ? least : then;
            said[k] = then == null ? null : least;
            usual[k] = predictor.usually(moment, now, Score.LEVELS[k]);
        }
        return new Forecast(predictor.quantity(), moment, version.modelId(), predictor, outlook, said, usual, null);
    }

    /** The same, as said on an occasion; what is usual is that occasion's. */
    Forecast with(Moment occasion, Instant now) {
        Instant[] others = new Instant[usual.length];
        for (int k = 0; k < others.length; k++) {
            others[k] = predictor.usually(occasion, now, Score.LEVELS[k]);
        }
        return new Forecast(quantity, occasion, modelId, predictor, outlook, said, others, waitsFor);
    }

    /** This cannot come about before the other has: none of its quantiles lies before the other's. */
    Forecast notBefore(Forecast other) {
        Instant[] later = said.clone();
        for (int k = 0; k < later.length; k++) {
            if (later[k] != null) {
                later[k] = other.said[k] == null || (k > 0 && later[k - 1] == null)
                        ? null
                        : later[k].isBefore(other.said[k]) ? other.said[k] : later[k];
            }
        }
        boolean moved = !Objects.equals(later[MIDDLE], said[MIDDLE]);
        return new Forecast(
                quantity, moment, modelId, predictor, outlook, later, usual, moved ? other.quantity : waitsFor);
    }
}
