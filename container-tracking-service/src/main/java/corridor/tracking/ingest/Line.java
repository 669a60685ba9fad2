package corridor.tracking.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What waits to be written, and who writes next. A transaction costs much more than a thing in it: so while one writer is at
 * work, what comes meanwhile waits and is written together. A further writer helps only where that would keep things waiting
 * without need: when more waits than is lost by beginning a transaction of its own, or when the one at work is held up, by a
 * box that somebody else has locked for example.
 *
 * @param <W> some things that stay together
 */
final class Line<W> {
    private static final int WORTH_A_FURTHER_WRITER = 200;
    private static final int HELD_UP_MILLIS = 20;

    private final int most;
    private final ToIntFunction<W> size;
    private final Deque<W> waiting = new ArrayDeque<>();
    private int things;
    private int atWork;
    private long heldUpFrom;
    private boolean open;

    /** @param most how many things are written together, unless one alone has more */
    Line(int most, ToIntFunction<W> size) {
        this.most = most;
        this.size = size;
    }

    synchronized void open() {
        open = true;
    }

    synchronized void add(W some) {
        if (waiting.isEmpty()) {
            heldUpFrom = System.nanoTime() + HELD_UP_MILLIS * 1_000_000L;
        }
        waiting.add(some);
        things += size.applyAsInt(some);
        notify();
    }

    /** Waits for a turn to write, and returns what to write; nothing if the line is closed and empty. */
    synchronized List<W> next() throws InterruptedException {
        while (!isTurn()) {
            if (waiting.isEmpty() && !open) {
                return List.of();
            }
            wait(waiting.isEmpty() ? 0 : HELD_UP_MILLIS);
        }
        List<W> together = new ArrayList<>();
        int taken = 0;
        do {
            W first = waiting.remove();
            taken += size.applyAsInt(first);
            together.add(first);
        } while (!waiting.isEmpty() && taken + size.applyAsInt(waiting.peek()) <= most);
        things -= taken;
        atWork++;
        heldUpFrom = System.nanoTime() + HELD_UP_MILLIS * 1_000_000L;
        return together;
    }

    private boolean isTurn() {
        return !waiting.isEmpty()
                && (atWork == 0 || things >= WORTH_A_FURTHER_WRITER || System.nanoTime() - heldUpFrom >= 0);
    }

    /** The writer who took something is free again, and asks for more itself. */
    synchronized void written() {
        atWork--;
    }

    /** What waits is still given out. */
    synchronized void close() {
        open = false;
        notifyAll();
    }
}
