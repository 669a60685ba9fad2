package corridor.benchmarks.optimizer;

import corridor.optimizer.stowage.HazardClass;
import corridor.optimizer.stowage.StowageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A vessel and its cargo, drawn by a rule and a seed. The public sets (Avriel and others 1998 and what followed) know neither
 * weights nor reefers nor dangerous goods, and sets of liner companies are not public; so the set is the port's own, and is
 * made of nothing but these numbers.
 *
 * @param bays each of {@code rows} stacks of {@code tiers}; every third bay takes 20 ft boxes, the others 40 ft
 * @param ports that follow; a box goes to each of them as likely
 * @param percent of the slots that are taken: a third of them by what is on board, stacked without overstowage, the rest to be
 *     loaded; of these 12 in a hundred are reefers, which the lowest two tiers have plugs for, 4 dangerous, a third high cubes
 */
record DrawnVessel(int bays, int rows, int tiers, int ports, int percent, long seed) {
    private static final List<String> CLASSES = List.of("2.1", "3", "5.1", "8");

    StowageProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        List<StowageProblem.Stack> stacks = new ArrayList<>();
        for (int bay = 1; bay <= bays; bay++) {
            for (int row = 1; row <= rows; row++) {
                stacks.add(new StowageProblem.Stack(
                        bay,
                        row,
                        tiers,
                        bay % 3 == 0 ? 20 : 40,
                        22_000L * tiers,
                        2_700 * tiers + 200,
                        2,
                        (2L * bay - bays - 1) * 7_000,
                        (2L * row - rows - 1) * 1_250,
                        0));
            }
        }
        List<StowageProblem.Box> boxes = new ArrayList<>();
        int[] free = stacks.stream().mapToInt(StowageProblem.Stack::tiers).toArray();
        int[] last = new int[stacks.size()];
        java.util.Arrays.fill(last, ports);
        int onBoard = bays * rows * tiers * percent / 300;
        for (int i = 0; i < onBoard; i++) {
            int stack = random.nextInt(stacks.size());
            if (free[stack] > 1) {
                free[stack]--;
                last[stack] = 1 + random.nextInt(last[stack]);
                boxes.add(box(random, "ON" + i, stacks.get(stack).lengthFt(), last[stack], stack));
            }
        }
        int[] room = new int[2];
        for (int stack = 0; stack < free.length; stack++) {
            room[stacks.get(stack).lengthFt() == 20 ? 0 : 1] += free[stack];
        }
        for (int length = 0; length < 2; length++) {
            int count = room[length] * percent / 100;
            for (int i = 0; i < count; i++) {
                int feet = length == 0 ? 20 : 40;
                boxes.add(box(random, "L" + feet + "-" + i, feet, 1 + random.nextInt(ports), -1));
            }
        }
        long weight = boxes.stream().mapToLong(StowageProblem.Box::weightKg).sum();
        return new StowageProblem(
                stacks,
                boxes,
                ports,
                new StowageProblem.Moments(weight * bays * 7_000 / 12, weight * rows * 1_250 / 20, Long.MAX_VALUE),
                2);
    }

    private static StowageProblem.Box box(SplittableRandom random, String id, int lengthFt, int port, int stack) {
        boolean loaded = stack < 0;
        boolean reefer = random.nextInt(100) < 12 && loaded;
        boolean dangerous = random.nextInt(100) < 4 && loaded && !reefer;
        return new StowageProblem.Box(
                id,
                lengthFt,
                lengthFt == 40 && random.nextInt(3) == 0 ? 2_896 : 2_591,
                (lengthFt == 20 ? 5_000 : 8_000) + 1_000L * random.nextInt(lengthFt == 20 ? 14 : 17),
                reefer,
                dangerous ? HazardClass.of(CLASSES.get(random.nextInt(CLASSES.size()))) : null,
                port,
                stack);
    }
}
