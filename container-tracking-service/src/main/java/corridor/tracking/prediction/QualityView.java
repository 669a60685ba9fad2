package corridor.tracking.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How good the predictions were that were given in a span of time. */
record QualityView(Instant from, Instant until, List<Measured> quantities) {

    record Measured(
            Quantity quantity,

            @Schema(description = "of what has come about; absent if nothing has")
            Score score,

            @Schema(description = "given, and not yet come about: while these are many, the score is of the quick ones")
            int open) {}

    static QualityView of(Instant from, Instant until, List<PredictionTable.Measured> said) {
        Map<Quantity, List<Score.Case>> cases = new EnumMap<>(Quantity.class);
        Map<Quantity, Integer> open = new EnumMap<>(Quantity.class);
        for (PredictionTable.Measured each : said) {
            List<Score.Case> some = cases.computeIfAbsent(each.quantity(), any -> new ArrayList<>());
            if (Double.isNaN(each.measured().came())) {
                open.merge(each.quantity(), 1, Integer::sum);
            } else {
                some.add(each.measured());
            }
        }
        List<Measured> quantities = new ArrayList<>();
        cases.forEach((quantity, some) -> quantities.add(
                new Measured(quantity, some.isEmpty() ? null : Score.of(some), open.getOrDefault(quantity, 0))));
        return new QualityView(from, until, quantities);
    }
}
