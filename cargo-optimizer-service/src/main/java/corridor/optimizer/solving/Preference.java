package corridor.optimizer.solving;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a caller would rather wait than be told "not yet".
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7240#section-4.3">RFC 7240, section 4.3 (wait)</a>
 */
final class Preference {
    private static final Pattern WAIT =
            Pattern.compile("\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final int MOST_SECONDS = 60;

    private Preference() {}

    /** The wait that is granted, at most a minute; empty if none is asked for in a way that can be understood. */
    static Optional<Duration> wait(List<String> preferHeaders) {
        return preferHeaders.stream()
                .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(found -> Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(found.group(1)))))
                .findFirst();
    }
}
