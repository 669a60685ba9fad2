package corridor.tracking.dcsa;

import corridor.service.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong is told in the standard's shape, not in the port's own. */
public abstract class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Version version;
    private final Clock clock;

    protected Errors(Version version, Clock clock) {
        this.version = version;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<Object> badQuery(BadQuery bad, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "GET".equals(request.getMethod()) ? "invalidQuery" : "invalidMessage",
                bad.faults());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.valueOf(refusal.status().value()),
                "refused",
                List.of(new Fault(null, String.valueOf(refusal.getMessage()))));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(
                    request,
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    "refused",
                    List.of(new Fault(null, String.valueOf(known.getBody().getDetail()))));
        }
        LOG.error("A request failed for a reason that is ours", failure);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                List.of(new Fault(null, "something failed on our side; send it again")));
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request, HttpStatus status, String reason, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(version.error(request, status, reason, faults, clock.instant()));
    }
}
