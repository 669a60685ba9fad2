package corridor.benchmarks.planservice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Bays of boxes in no order, as the optimizer's door takes them. */
final class Bays {
    private static final int STACKS = 12;
    private static final int TIERS = 5;

    private Bays() {}

    /** Sixty boxes in twelve stacks of five, up to seven high. */
    static Map<String, Object> ofSixty(int seed) {
        return drawn(STACKS, TIERS, TIERS + 2, seed);
    }

    /** One that no solver is done with in a minute. */
    static Map<String, Object> hard() {
        return drawn(10, 7, 9, 4711);
    }

    private static Map<String, Object> drawn(int stacks, int tiers, int maxTiers, int seed) {
        List<String> boxes = new ArrayList<>(IntStream.rangeClosed(1, stacks * tiers)
                .mapToObj(turn -> "BOX-" + turn)
                .toList());
        List<String> order = List.copyOf(boxes);
        Collections.shuffle(boxes, new Random(seed));
        List<List<String>> rows = IntStream.range(0, stacks)
                .mapToObj(row -> List.copyOf(boxes.subList(row * tiers, (row + 1) * tiers)))
                .toList();
        return Map.of("stacks", rows, "order", order, "maxTiers", maxTiers);
    }
}
