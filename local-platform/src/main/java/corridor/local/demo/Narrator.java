package corridor.local.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;

/** Tells the story on the terminal, step by step. */
final class Narrator {
    private final PrintWriter out;
    private final Duration pace;
    private int steps;

    /** @param pace how long to wait before each step, so that a reader can follow */
    Narrator(PrintWriter out, Duration pace) {
        this.out = out;
        this.pace = pace;
    }

    void title(String text) {
        out.println(text);
        out.flush();
    }

    void step(String text) {
        if (steps > 0) {
            pause();
        }
        steps++;
        out.printf("%n%2d  %s%n", steps, text);
        out.flush();
    }

    void tell(String text) {
        text.lines().forEach(line -> out.println("      " + line));
        out.flush();
    }

    void link(String what, URI link) {
        tell(what + ": " + link);
    }

    PrintWriter out() {
        return out;
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("interrupted");
        }
    }
}
