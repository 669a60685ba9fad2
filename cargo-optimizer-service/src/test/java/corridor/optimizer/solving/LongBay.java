package corridor.optimizer.solving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A bay that keeps a solver busy for as long as it may be: seven rows of eight, in no order. */
final class LongBay {
    private static final int ROWS = 7;
    private static final int TIERS = 8;

    private LongBay() {}

    static List<Integer> turns() {
        return IntStream.rangeClosed(1, ROWS * TIERS).boxed().toList();
    }

    static List<List<Integer>> rows() {
        List<Integer> shuffled = new ArrayList<>(turns());
        Collections.shuffle(shuffled, new Random(3));
        return IntStream.range(0, ROWS)
                .mapToObj(row -> shuffled.subList(row * TIERS, (row + 1) * TIERS))
                .toList();
    }
}
