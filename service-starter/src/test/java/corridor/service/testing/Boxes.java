package corridor.service.testing;

import corridor.port.ContainerNumber;
import java.util.concurrent.atomic.AtomicInteger;

/** Box after box, each with its right check digit. */
public final class Boxes {
    private static final AtomicInteger SERIAL = new AtomicInteger(100_000);

    private Boxes() {}

    /** A number that no other test has. */
    public static ContainerNumber next() {
        return ContainerNumber.withCheckDigit("CRDU" + SERIAL.incrementAndGet());
    }
}
