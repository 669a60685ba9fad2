package corridor.optimizer.stowage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Small vessels and their cargo. */
final class Vessels {
    static final int USUAL_MM = 2_591;

    private Vessels() {}

    static StowageProblem.Stack stack(int bay, int row, int tiers) {
        return new StowageProblem.Stack(
                bay, row, tiers, 40, 200_000, 30_000, 1, 10_000L * (2 - bay), 2_500L * (2 - row), 0);
    }

    static StowageProblem.Box box(String id, int port) {
        return new StowageProblem.Box(id, 40, USUAL_MM, 20_000, false, null, port, -1);
    }

    static StowageProblem.Box hazardous(String id, String hazard, int port) {
        return new StowageProblem.Box(id, 40, USUAL_MM, 20_000, false, HazardClass.of(hazard), port, -1);
    }

    static StowageProblem.Box reefer(String id, int port) {
        return new StowageProblem.Box(id, 40, USUAL_MM, 20_000, true, null, port, -1);
    }

    static StowageProblem.Box onBoard(String id, int port, int stack) {
        return new StowageProblem.Box(id, 40, USUAL_MM, 20_000, false, null, port, stack);
    }

    static StowageProblem problem(List<StowageProblem.Stack> stacks, StowageProblem.Box... boxes) {
        return new StowageProblem(stacks, List.of(boxes), 3, StowageProblem.Moments.ANY, 2);
    }

    /** Three bays of three stacks each, and boxes drawn by chance, some reefers, some dangerous, some on board. */
    static StowageProblem drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<StowageProblem.Stack> stacks = new ArrayList<>();
        for (int bay = 1; bay <= 3; bay++) {
            for (int row = 1; row <= 3; row++) {
                stacks.add(stack(bay, row, 3));
            }
        }
        List<StowageProblem.Box> boxes = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            int port = 1 + random.nextInt(3);
            String id = "BOX-" + i;
            boxes.add(
                    i < 3
                            ? onBoard(id, port, i * 3)
                            : i < 6
                                    ? reefer(id, port)
                                    : i < 8 ? hazardous(id, i == 6 ? "3" : "5.1", port) : box(id, port));
        }
        return new StowageProblem(
                stacks, boxes, 3, new StowageProblem.Moments(2_000_000_000L, 1_000_000_000L, 2_000_000_000L), 2);
    }
}
