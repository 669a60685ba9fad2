package corridor.benchmarks.tracking;

import corridor.port.ContainerNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What terminals tell of boxes for export, four events each: when the truck and the ship were expected to take them, and
 * when they did. (An import that leaves without customs' release would be an alarm each time.)
 */
final class Moves {
    private static final String[] OWNERS = {"BNCU", "CRDU", "GWDU", "PKGU", "TRLU", "MKNU", "INDU", "SEAU"};
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final String[] CODES = {"GTIN", "GTIN", "LOAD", "LOAD"};
    private static final String[] CLASSIFIERS = {"EST", "ACT", "PLN", "ACT"};

    private static final int BOXES_AT_ONCE = 5_000;

    private Moves() {}

    /** The box of this number in a row that never ends. */
    static String box(long n) {
        String owner = OWNERS[(int) (n / 1_000_000 % OWNERS.length)];
        return ContainerNumber.withCheckDigit(owner + "%06d".formatted(n % 1_000_000))
                .value();
    }

    /** Events of so many boxes, mixed as they come in the port: in time, box by box in order. */
    static List<String> of(long firstBox, int boxes, long seed) {
        Random random = new Random(seed);
        List<long[]> order = new ArrayList<>();
        for (int box = 0; box < boxes; box++) {
            for (int step = 0; step < CODES.length; step++) {
                order.add(new long[] {firstBox + box, step, random.nextInt(10_000) + step * 10_000L});
            }
        }
        Collections.sort(order, (one, other) -> Long.compare(one[2], other[2]));
        List<String> events = new ArrayList<>(order.size());
        for (long[] each : order) {
            events.add(event(each[0], (int) each[1], each[2]));
        }
        return events;
    }

    /** Events without end: those of five thousand boxes in turn, and then of others. */
    static String endless(long firstBox, int number) {
        int round = number / (BOXES_AT_ONCE * CODES.length);
        int step = number / BOXES_AT_ONCE % CODES.length;
        return event(
                firstBox + round * (long) BOXES_AT_ONCE + number % BOXES_AT_ONCE,
                step,
                step * 10_000L + number % 10_000);
    }

    /** One event of a box as JSON. Its name is made of box and step, so that the same is never told as another. */
    static String event(long n, int step, long minute) {
        String box = box(n);
        boolean byRoad = step < 2;
        return """
                {"eventId":"%s-%d","containerNumber":"%s","code":"%s","classifier":"%s","occurredAt":"%s",\
                "facility":{"unLocode":"PKGWD","code":"GIT"},"transport":%s,"isoSizeType":"22G1","empty":false,\
                "grossMassKg":%d,"seals":["PK%06d"],"carrier":"COSU","booking":"BK%07d"}""".formatted(
                        box,
                        step,
                        box,
                        CODES[step],
                        CLASSIFIERS[step],
                        START.plusSeconds(minute * 60),
                        byRoad
                                ? "{\"mode\":\"TRUCK\",\"plate\":\"TKA-%04d\"}".formatted(n % 10_000)
                                : "{\"mode\":\"VESSEL\",\"callId\":\"9074729-%dN\",\"vesselName\":\"CORRIDOR STAR\",\"vesselId\":\"9074729\",\"voyage\":\"%dN\"}"
                                        .formatted(n / 2_000, n / 2_000),
                        20_000 + n % 9_000,
                        n % 1_000_000,
                        n % 10_000_000);
    }

    static List<String> arrays(List<String> events, int size) {
        List<String> bodies = new ArrayList<>();
        for (int from = 0; from < events.size(); from += size) {
            bodies.add("[" + String.join(",", events.subList(from, Math.min(events.size(), from + size))) + "]");
        }
        return bodies;
    }
}
