package corridor.tracking.ingest;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** More comes in than can be written down. Nothing of the request was kept that was not answered. */
final class Busy extends Refusal {
    private static final long serialVersionUID = 1L;

    Busy() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "port-busy",
                "More comes in than can be written down",
                "Too many events wait to be written down.",
                new Violation("request", "what waits has an end", "send the same events again in a few seconds"));
    }
}
