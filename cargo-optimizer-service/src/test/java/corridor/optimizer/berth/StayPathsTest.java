package corridor.optimizer.berth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StayPathsTest {
    private static final int SHIPS = 12;
    private static final int BERTHS = 3;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_path_is_lost_that_is_no_longer_a_detour_than_asked_for(boolean tight) {
        for (int seed = 1; seed <= 40; seed++) {
            Harbour harbour = new Harbour(DrawnPorts.drawn(SHIPS, BERTHS, tight, seed));
            BerthPaths paths = new BerthPaths(harbour);
            double[] price = prices(seed);
            Detours detours = new Detours(harbour, paths, 1);
            detours.all(price, 3);
            StayPaths left = StayPaths.of(harbour, paths, detours.begins[0]);
            for (int berth = 0; berth < BERTHS; berth++) {
                assertThat(left.cheapest(berth, price)).isEqualTo(paths.forward(berth, price));
                assertThat(cost(harbour, berth, left, price)).isEqualTo(left.forward(berth, price));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_ship_that_is_settled_elsewhere_is_served_by_no_other_berth(boolean tight) {
        int served = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Harbour harbour = new Harbour(DrawnPorts.drawn(SHIPS, BERTHS, tight, seed));
            BerthPaths paths = new BerthPaths(harbour);
            double[] price = prices(seed);
            Detours detours = new Detours(harbour, paths, 1);
            detours.all(price, 1_000);
            StayPaths left = StayPaths.of(harbour, paths, detours.begins[0]);
            int[] settled = new int[SHIPS];
            Arrays.setAll(settled, ship -> ship % 4 - 1);
            boolean[] berths = new boolean[BERTHS];
            Arrays.fill(berths, true);
            left.only(settled, berths);
            paths.only(settled, berths);
            for (int berth = 0; berth < BERTHS; berth++) {
                assertThat(left.cheapest(berth, price)).isEqualTo(paths.forward(berth, price));
                for (int i = 0; i < left.length; i++) {
                    assertThat(settled[left.path[i]]).isIn(-1, berth);
                    served++;
                }
            }
        }
        assertThat(served).isPositive();
    }

    private static double[] prices(int seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> random.nextInt(60)).limit(SHIPS).toArray();
    }

    private static double cost(Harbour harbour, int berth, Paths paths, double[] price) {
        int time = harbour.opening[berth];
        double cost = 0;
        for (int i = 0; i < paths.length; i++) {
            int ship = paths.path[i];
            time = Math.max(time, harbour.arrival[ship]) + harbour.handling[berth][ship];
            cost += harbour.weight[ship] * (double) (time - harbour.arrival[ship]) - price[ship];
        }
        return cost;
    }
}
