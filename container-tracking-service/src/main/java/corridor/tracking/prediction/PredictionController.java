package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1")
@Tag(name = "Predictions")
class PredictionController {
    private static final Duration LONGEST = Duration.ofDays(100);
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Predicting predicting;
    private final PredictionTable predictions;
    private final Clock clock;

    PredictionController(Predicting predicting, PredictionTable predictions, Clock clock) {
        this.predicting = predicting;
        this.predictions = predictions;
        this.clock = clock;
    }

    @GetMapping("/containers/{number}/predictions")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "When a box will leave, and arrive",
            description =
                    "As quantiles, with what they are based on and why. Learned from the port's own history; where that"
                            + " is too little, nothing is said, and why. A box that is not yours to see answers 404.")
    PredictionsView predictions(
            @PathVariable @Parameter(description = "ISO 6346 number", example = "CSQU3054383") ContainerNumber number,
            Caller caller) {
        return predicting.of(number, caller);
    }

    @GetMapping("/parks/{code}/expected-arrivals")
    @AllowedTo({Role.INLAND_PARK, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Boxes bound for a park that have not arrived, with when they may be expected",
            description = "By container number. arrival is absent where too little is known to say when.")
    Page<Predicting.ExpectedArrival> arrivals(
            @PathVariable @Parameter(example = "rashakai") String code, Paging paging, Caller caller) {
        return predicting.arrivals(code, paging, caller);
    }

    @GetMapping("/prediction-quality")
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "How good predictions were",
            description =
                    "Of those given at arrivals, holds, releases and departures by gate, and for announced boxes, in a"
                            + " span of time: pinball loss and error of the median in hours, beside what one would say who"
                            + " knows only the occasion, and how much of what came lay within the bands of 50, 80 and 90"
                            + " percent.")
    QualityView quality(
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "said at this time or later (ISO 8601, UTC); 30 days before until if not said")
                    Instant from,
            @RequestParam(required = false) @Parameter(description = "said before this time; now if not said")
                    Instant until) {
        Instant end = until == null ? clock.instant() : until;
        Instant begin = from == null ? end.minus(SHOWN) : from;
        if (!begin.isBefore(end) || begin.plus(LONGEST).isBefore(end)) {
            throw new InvalidRequest(
                    "from",
                    "it lies before until, and at most " + LONGEST.toDays() + " days before",
                    "ask for a span of " + LONGEST.toDays() + " days or less");
        }
        return QualityView.of(begin, end, predictions.saidBetween(begin, end));
    }
}
