package corridor.tracking.dcsa;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** How 2.2.0 says that something went wrong. */
@Schema(name = "TrackAndTrace2Error")
public record V2Error(
        @JsonProperty(required = true) String httpMethod,
        @JsonProperty(required = true) String requestUri,
        @JsonProperty(required = true) List<Cause> errors,
        @JsonProperty(required = true) int statusCode,
        @JsonProperty(required = true) String statusCodeText,
        @JsonProperty(required = true) String errorDateTime) {

    /** {@code subErrors_inner}. */
    @Schema(name = "TrackAndTrace2Fault")
    record Cause(String reason, String message) {}

    static V2Error of(HttpServletRequest request, HttpStatus status, String reason, List<Fault> faults, Instant now) {
        return new V2Error(
                request.getMethod(),
                request.getRequestURL().toString(),
                faults.stream()
                        .map(fault -> new Cause(reason, fault.inOneLine()))
                        .toList(),
                status.value(),
                status.getReasonPhrase(),
                now.toString());
    }
}
