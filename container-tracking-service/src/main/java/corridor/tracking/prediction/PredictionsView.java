package corridor.tracking.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import corridor.port.ContainerNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is to be expected of a box. Predictions are no events: its history does not know of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PredictionsView(
        ContainerNumber containerNumber,

        @Schema(description = "when this was said; nothing is predicted to come before")
        Instant asOf,

        List<Predicted> predictions,

        @Schema(description = "what is to be expected too, but of which too little is known to say when")
        List<Unsaid> notPredicted) {

    /** @param remaining from asOf to the median */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Predicted(
            Quantity quantity,
            Quantiles quantiles,

            @Schema(description = "ISO 8601, from asOf to the median; absent with it", example = "PT26H")
            Duration remaining,

            @Schema(
                    description = "how long it will have stood in the port at the median; for DEPARTURE",
                    example = "PT98H")
            Duration dwell,

            @Schema(description = "median of what one would say who knows only the occasion")
            Instant usually,

            BasedOn basedOn,
            List<Predictor.Contribution> reasons,
            String inWords) {}

    /** In p of a hundred such cases it has come about by then. One is absent if so many were never seen to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quantiles(Instant p05, Instant p10, Instant p25, Instant p50, Instant p75, Instant p90, Instant p95) {
        static Quantiles of(Instant[] said) {
            return new Quantiles(said[0], said[1], said[2], said[3], said[4], said[5], said[6]);
        }
    }

    record BasedOn(
            @Schema(description = "version of what was learned")
            UUID modelId,

            @Schema(description = "visits that it was learned from")
            int visits,

            @Schema(description = "moments among them that were like this one, in the mean of the trees")
            long alike,

            Instant since,
            Instant until) {}

    record Unsaid(Quantity quantity, String why) {}

    static PredictionsView of(ContainerNumber number, PortVisit visit, Forecasting.Expected expected, Instant now) {
        List<Predicted> predictions = new ArrayList<>();
        List<Unsaid> unsaid = new ArrayList<>();
        expected.moments().forEach((quantity, moment) -> {
            Forecast forecast = expected.forecasts().get(quantity);
            if (forecast == null) {
                unsaid.add(new Unsaid(
                        quantity,
                        "Not enough history: no version has learned yet from " + Learning.FEWEST_VISITS
                                + " visits or more when " + quantity.words() + "."));
            } else {
                predictions.add(predicted(forecast, visit, now));
            }
        });
        return new PredictionsView(number, now, predictions, unsaid);
    }

    private static Predicted predicted(Forecast forecast, PortVisit visit, Instant now) {
        Quantiles quantiles = Quantiles.of(forecast.said());
        Predictor predictor = forecast.predictor();
        Instant half = quantiles.p50();
        List<Predictor.Contribution> reasons = forecast.outlook().contributions();
        return new Predicted(
                forecast.quantity(),
                quantiles,
                half == null ? null : Duration.between(now, half),
                half == null || forecast.quantity() != Quantity.DEPARTURE
                        ? null
                        : Duration.between(visit.arrived(), half),
                forecast.usual()[3],
                new BasedOn(
                        forecast.modelId(),
                        predictor.visits(),
                        forecast.outlook().alike(),
                        predictor.since(),
                        predictor.until()),
                reasons,
                words(forecast, half, reasons));
    }

    private static String words(Forecast forecast, Instant half, List<Predictor.Contribution> reasons) {
        StringBuilder words = new StringBuilder(
                half == null
                        ? "Less than half of such boxes were ever seen to come so far, until "
                                + forecast.quantity().words()
                        : "In half of such cases " + forecast.quantity().words() + " by "
                                + half.truncatedTo(ChronoUnit.MINUTES));
        words.append(". ");
        if (forecast.waitsFor() != null) {
            words.append("It waits until ").append(forecast.waitsFor().words()).append(". ");
        }
        if (reasons.isEmpty()) {
            return words.append("Nothing else about it is out of the usual.").toString();
        }
        words.append("What counts most: ");
        for (int i = 0; i < Math.min(3, reasons.size()); i++) {
            Predictor.Contribution reason = reasons.get(i);
            words.append(i == 0 ? "" : "; ")
                    .append(reason.words())
                    .append(" (")
                    .append(Math.abs(reason.hours()))
                    .append(reason.hours() > 0 ? " h later)" : " h earlier)");
        }
        return words.append('.').toString();
    }
}
