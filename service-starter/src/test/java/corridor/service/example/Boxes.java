package corridor.service.example;

import corridor.port.ContainerNumber;
import corridor.port.InvalidValueException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Box after box, each with its right check digit. */
final class Boxes {
    private static final AtomicInteger SERIAL = new AtomicInteger(100_000);

    private Boxes() {}

    static String next() {
        String stem = "CORU" + SERIAL.incrementAndGet();
        return IntStream.range(0, 10)
                .mapToObj(digit -> stem + digit)
                .filter(Boxes::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isValid(String number) {
        try {
            return number.equals(new ContainerNumber(number).value());
        } catch (InvalidValueException wrongDigit) {
            return false;
        }
    }
}
