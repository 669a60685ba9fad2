package corridor.local.platform;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells on the terminal what happens, with the seconds since the start. */
public final class Progress {
    private final PrintWriter out;
    private final Instant start = Instant.now();

    public Progress(PrintWriter out) {
        this.out = out;
    }

    public synchronized void say(String text) {
        out.printf(Locale.ROOT, "%5.1f s  %s%n", seconds(), text);
        out.flush();
    }

    public synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
