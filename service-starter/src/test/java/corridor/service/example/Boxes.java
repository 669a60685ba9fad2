package corridor.service.example;

import corridor.port.ContainerNumber;
import corridor.port.InvalidValueException;
import java.util.concurrent.atomic.AtomicInteger;

/** Box after box, each with its right check digit. */
final class Boxes {
    private static final AtomicInteger SERIAL = new AtomicInteger(100_000);

    private Boxes() {}

    static String next() {
        String stem = "CORU" + SERIAL.incrementAndGet();
        for (int digit = 0; digit < 10; digit++) {
            try {
                return new ContainerNumber(stem + digit).value();
            } catch (InvalidValueException wrongDigit) {
                continue;
            }
        }
        throw new IllegalStateException(stem);
    }
}
