package corridor.tracking.dcsa;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** A version of the standard that the port speaks. */
public enum Version {
    /** Its requests name the major version only, so its text; many programs send the full one. */
    V2("/dcsa/tnt/v2/", "2.2.0", "2(\\.[0-9]+\\.[0-9]+)?"),
    /** Its requests name a full version. */
    V3("/dcsa/tnt/v3/", "3.0.0", "3\\.[0-9]+\\.[0-9]+"),
    /** Port Call; its requests name a full version too. */
    PORT_CALL("/dcsa/port-call/v2/", "2.0.0", "2\\.[0-9]+\\.[0-9]+");

    public static final String HEADER = "API-Version";

    private final String prefix;
    private final String number;
    private final Pattern asked;

    Version(String prefix, String number, String asked) {
        this.prefix = prefix;
        this.number = number;
        this.asked = Pattern.compile(asked);
    }

    /** As every answer says it. */
    public String number() {
        return number;
    }

    public static Optional<Version> of(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(version -> request.getRequestURI().startsWith(version.prefix))
                .findFirst();
    }

    /** The query parameters of a request, its version looked at with them. */
    public Parameters parameters(HttpServletRequest request, Collection<String> known) {
        Parameters parameters = new Parameters(request.getParameterMap(), known);
        look(request, parameters);
        return parameters;
    }

    private void look(HttpServletRequest request, Parameters parameters) {
        String sent = request.getHeader(HEADER);
        if (sent != null && !asked.matcher(sent).matches()) {
            parameters.fault("the header API-Version: this is " + number
                    + (this == V2
                            ? "; send 2, the major version only, or leave it out"
                            : "; send that, or leave it out"));
        }
    }

    /** @throws BadQuery if the request names another version */
    public void check(HttpServletRequest request) {
        Parameters parameters = new Parameters(Map.of(), List.of());
        look(request, parameters);
        parameters.check();
    }

    /** An error in the shape that the text gives it. */
    Object error(HttpServletRequest request, HttpStatus status, String reason, List<Fault> faults, Instant now) {
        return this == V2 ? V2Error.of(request, status, reason, faults, now) : Feedback.of(faults);
    }
}
