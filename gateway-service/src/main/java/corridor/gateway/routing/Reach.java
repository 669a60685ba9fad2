package corridor.gateway.routing;

import corridor.gateway.limits.BodyBrokenOff;
import corridor.gateway.limits.BodyTooLarge;
import corridor.gateway.problem.Refusal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/** How far a request got that brought no answer, and what that means for the caller. */
enum Reach {
    /** The service was not reached: certainly nothing was done. */
    NOT_REACHED,
    /** All connections to the service are in use: nothing was done. */
    NO_CONNECTION_FREE,
    /** The connection broke before the answer was there: it may have been done. */
    BROKEN_OFF,
    /** The service took too long: it may still be doing it. */
    NO_ANSWER,
    /** The caller sent too much. */
    BODY_TOO_LARGE,
    /** The caller stopped sending. */
    BODY_BROKEN_OFF;

    static Reach of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge e -> {
                    return BODY_TOO_LARGE;
                }
                case BodyBrokenOff e -> {
                    return BODY_BROKEN_OFF;
                }
                case ConnectException e -> {
                    return NOT_REACHED;
                }
                case ConnectTimeoutException e -> {
                    return NOT_REACHED;
                }
                case NoRouteToHostException e -> {
                    return NOT_REACHED;
                }
                case UnknownHostException e -> {
                    return NOT_REACHED;
                }
                case ConnectionRequestTimeoutException e -> {
                    return NO_CONNECTION_FREE;
                }
                case SocketTimeoutException e -> {
                    return NO_ANSWER;
                }
                default -> {
                    // the reason may be deeper
                }
            }
        }
        return BROKEN_OFF;
    }

    Refusal refusal(Backend backend, Throwable failure) {
        String service = "The " + backend.path() + " service";
        return switch (this) {
            case NOT_REACHED -> unavailable(service + " cannot be reached; nothing of your request was done.");
            case NO_CONNECTION_FREE -> unavailable(service + " is busy; nothing of your request was done.");
            case BROKEN_OFF ->
                unavailable(service + " broke off before it answered. Send a write again with the same"
                        + " Idempotency-Key: it is done once, whatever became of this one.");
            case NO_ANSWER ->
                new Refusal(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "service-timeout",
                        "A service takes too long",
                        service + " has not answered in time. Send a write again with the same Idempotency-Key:"
                                + " it is done once.");
            case BODY_TOO_LARGE -> bodyTooLarge(failure).refusal();
            case BODY_BROKEN_OFF ->
                new Refusal(
                        HttpStatus.BAD_REQUEST,
                        "body-incomplete",
                        "The request is incomplete",
                        "The request ended in the middle of its body; nothing of it was kept.");
        };
    }

    private static Refusal unavailable(String detail) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "A service is not available", detail)
                .retryAfter(Duration.ofSeconds(2));
    }

    private static BodyTooLarge bodyTooLarge(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof BodyTooLarge found)) {
            cause = cause.getCause();
        }
        return found;
    }
}
