package corridor.service.background;

import java.util.function.BooleanSupplier;

/** Work that comes after what callers wait for: however much there is, it takes only a share of a processor. */
public final class Unhurried {
    private Unhurried() {}

    /**
     * Does some, and again, until nothing is left or the thread is interrupted.
     *
     * @param some does some of the work; false if there was none
     * @param restTimes after each, a rest of so many times as long as it took
     */
    public static void go(BooleanSupplier some, int restTimes) {
        try {
            for (long began = System.nanoTime(); some.getAsBoolean(); began = System.nanoTime()) {
                Thread.sleep((System.nanoTime() - began) / 1_000_000 * restTimes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
