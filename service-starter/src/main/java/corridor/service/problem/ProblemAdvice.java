package corridor.service.problem;

import corridor.port.InvalidValueException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong into one shape: an RFC 9457 problem that names the field, the rule and the remedy. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final CurrentTrace trace;

    ProblemAdvice(CurrentTrace trace) {
        this.trace = trace;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return answer(refusal, refusal, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalidValue(InvalidValueException invalid, WebRequest request) {
        return answer(
                new InvalidRequest("request", invalid.rule(), invalid.remedy()), invalid, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> overtaken(ConcurrencyFailureException conflict, WebRequest request) {
        Refusal refusal = new Refusal(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Somebody else was quicker",
                "What you were changing has changed since you read it; nothing of your request was kept.",
                new Violation("request", "one change at a time", "read again, and send again if you still want it"));
        return answer(refusal, conflict, new HttpHeaders(), request);
    }

    /** More requests than connections, or a database that is away for a moment: nothing was kept, and later it will be. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseBusy(Exception failure, WebRequest request) {
        LOG.warn("A request found no way to the database: {}", failure.getMessage());
        Refusal refusal = new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-busy",
                "The service cannot reach its records",
                "More is asked for at once than the database can answer, or it is away; nothing of your request was"
                        + " kept.",
                new Violation(
                        "request", "none of yours was broken", "send it again soon, with the same Idempotency-Key"));
        return answer(refusal, failure, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        LOG.error("A request failed for a reason that is ours", failure);
        Refusal refusal = new Refusal(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "The port's own fault",
                "Something failed on our side; nothing of your request was kept.",
                new Violation("request", "none of yours was broken", "send it again with the same Idempotency-Key"));
        return answer(refusal, failure, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = new ArrayList<>();
        invalid.getBindingResult().getAllErrors().forEach(error -> {
            String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
            violations.add(Violation.worded(field, Objects.toString(error.getDefaultMessage())));
        });
        return answer(new InvalidRequest(violations), invalid, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Violation> violations = new ArrayList<>();
        invalid.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> violations.add(Violation.worded(
                                Objects.toString(
                                        error instanceof FieldError named
                                                ? named.getField()
                                                : result.getMethodParameter().getParameterName()),
                                Objects.toString(error.getDefaultMessage())))));
        return answer(new InvalidRequest(violations), invalid, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Violation violation = unreadable.getCause() instanceof JacksonException json
                ? UnreadableJson.explain(json)
                : new Violation("body", "a JSON body is required", "send one");
        return answer(new InvalidRequest(List.of(violation)), unreadable, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                new InvalidRequest(missing.getParameterName(), "this parameter is required", "send it"),
                missing,
                headers,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.toString(mismatch.getPropertyName(), "request");
        Violation violation = brokenRule(mismatch)
                .map(invalid -> new Violation(field, invalid.rule(), invalid.remedy()))
                .orElseGet(() -> mismatch.getRequiredType() == null
                        ? new Violation(field, "this does not have the right form", "see the API's text")
                        : WrongForm.of(field, mismatch.getValue(), mismatch.getRequiredType()));
        return answer(new InvalidRequest(List.of(violation)), mismatch, headers, request);
    }

    /** What Spring already words well (404, 405, 415 …) gets our type and shape. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
        if (problem.getType() == null || "about:blank".equals(problem.getType().toString())) {
            problem.setType(URI.create("urn:corridor:problem:http-" + status.value()));
            problem.setProperty("violations", List.of());
        }
        if (problem.getInstance() == null && request instanceof ServletWebRequest servlet) {
            problem.setInstance(URI.create(servlet.getRequest().getRequestURI()));
        }
        trace.addTo(problem);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    static Optional<InvalidValueException> brokenRule(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValueException invalid) {
                return Optional.of(invalid);
            }
        }
        return Optional.empty();
    }

    private ResponseEntity<Object> answer(Refusal refusal, Exception failure, HttpHeaders headers, WebRequest request) {
        refusal.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return handleExceptionInternal(failure, refusal.toProblem(), headers, refusal.status(), request);
    }
}
