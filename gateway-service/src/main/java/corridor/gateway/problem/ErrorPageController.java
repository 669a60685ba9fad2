package corridor.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last resort: what no other part has answered becomes a problem too. */
@RestController
class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    private final Problems problems;

    ErrorPageController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, refusal(request));
    }

    private static Refusal refusal(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = said instanceof Integer code ? HttpStatus.resolve(code) : null;
        if (status == null || status == HttpStatus.NOT_FOUND) {
            return new NotHere();
        }
        if (failure != null) {
            LOG.error("A request failed for a reason that is ours", failure);
        }
        String detail = status.is5xxServerError()
                ? "Something failed at the door; send it again with the same Idempotency-Key."
                : "The request cannot be handled as it is.";
        return new Refusal(status, "http-" + status.value(), status.getReasonPhrase(), detail);
    }
}
