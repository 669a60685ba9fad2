package corridor.optimizer.loading;

import corridor.optimizer.loading.CargoSpace.Axles;
import corridor.optimizer.loading.CargoSpace.Balance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Problems of chance, the same for the same number. */
final class Consignments {
    private static final int BOXES = 40;

    private final Random random;

    Consignments(long number) {
        random = new Random(number);
    }

    /** Everything that may matter, matters. */
    LoadingProblem strict() {
        List<CargoSpace> spaces = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            spaces.add(new CargoSpace(
                    "space " + i,
                    3000 + random.nextInt(1000),
                    2000,
                    2000,
                    2500,
                    random.nextBoolean() ? Optional.of(new Balance(-300, 200, -100, 100)) : Optional.empty(),
                    random.nextBoolean() ? Optional.of(new Axles(-500, 2500, 1200, 1500)) : Optional.empty()));
        }
        LoadingRules rules = new LoadingRules(random.nextInt(4) > 0, random.nextInt(4) > 0);
        return new LoadingProblem(spaces, kinds(1 + random.nextInt(3)), rules);
    }

    /** One space, in which only room matters. */
    LoadingProblem roomy(boolean support) {
        return new LoadingProblem(
                List.of(CargoSpace.of("space", 3000, 2000, 2000)), kinds(1), new LoadingRules(support, false));
    }

    private List<BoxKind> kinds(int stops) {
        List<BoxKind> kinds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Set<BoxKind.Edge> upright = EnumSet.of(BoxKind.Edge.HEIGHT);
            if (random.nextBoolean()) {
                upright.add(random.nextBoolean() ? BoxKind.Edge.LENGTH : BoxKind.Edge.WIDTH);
            }
            double[] bears = {0, 50, 200, BoxKind.ANY_LOAD};
            kinds.add(new BoxKind(
                    "kind " + i,
                    edge(),
                    edge(),
                    edge(),
                    upright,
                    5 + random.nextInt(50),
                    bears[random.nextInt(bears.length)],
                    1 + random.nextInt(stops),
                    1 + random.nextInt(BOXES / 3)));
        }
        return kinds;
    }

    private int edge() {
        return 10 * (20 + random.nextInt(80));
    }
}
