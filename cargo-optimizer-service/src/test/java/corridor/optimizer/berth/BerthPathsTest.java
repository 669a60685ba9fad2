package corridor.optimizer.berth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerthPathsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_path_costs_no_more_than_any_order_of_ships_and_what_its_own_ships_cost(boolean tight) {
        for (int seed = 1; seed <= 200; seed++) {
            Harbour harbour = new Harbour(DrawnPorts.drawn(2 + seed % 5, 1, tight, seed));
            double[] price = prices(harbour, seed);
            BerthPaths paths = new BerthPaths(harbour);
            double[] least = leastWith(harbour, price);
            double cheapest = paths.cheapest(0, price);
            assertThat(cheapest).as("port %s", seed).isLessThanOrEqualTo(least[harbour.ships]);
            assertThat(cost(harbour, price, Arrays.copyOf(paths.path, paths.length)))
                    .as("port %s", seed)
                    .isEqualTo(cheapest);
            double[] detours = new Detours(harbour, paths, 1).all(price, 0)[0];
            for (int ship = 0; ship < harbour.ships; ship++) {
                assertThat(cheapest + detours[ship]).as("port %s", seed).isLessThanOrEqualTo(least[ship]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_ship_on_the_cheapest_path_is_no_detour_where_and_when_it_lies_and_no_detour_is_shorter(boolean tight) {
        for (int seed = 1; seed <= 100; seed++) {
            Harbour harbour = new Harbour(DrawnPorts.drawn(12, 2, tight, seed));
            double[] price = prices(harbour, seed);
            BerthPaths paths = new BerthPaths(harbour);
            Detours looked = new Detours(harbour, paths, 1);
            double[][] detours = looked.all(price, 0);
            for (int berth = 0; berth < 2; berth++) {
                paths.cheapest(berth, price);
                int time = harbour.opening[berth];
                for (int i = 0; i < paths.length; i++) {
                    int ship = paths.path[i];
                    time = Math.max(time, harbour.arrival[ship]);
                    assertThat(detours[berth][ship]).isZero();
                    assertThat(time)
                            .isBetween(
                                    looked.begins[0].earliest()[berth][ship],
                                    looked.begins[0].latest()[berth][ship]);
                    time += harbour.handling[berth][ship];
                }
                assertThat(Arrays.stream(detours[berth]).min().orElseThrow()).isNotNegative();
            }
        }
    }

    /** Ship 1 is quicker than ship 0, and both are there from the first. */
    @Test
    void of_two_ships_that_are_there_the_quicker_goes_first_unless_the_other_would_miss_its_departure() {
        double[] price = {100, 60};
        assertThat(pathOfTwo(6, price)).containsExactly(1, 0);
        assertThat(pathOfTwo(5, price)).containsExactly(0, 1);
    }

    @Test
    void where_departures_press_a_little_a_ship_earns_its_price_once() {
        BerthProblem.Berth berth = new BerthProblem.Berth(0, 40);
        List<BerthProblem.Ship> ships = List.of(
                new BerthProblem.Ship(0, 8, 1, List.of(2)),
                new BerthProblem.Ship(0, 9, 1, List.of(3)),
                new BerthProblem.Ship(0, 40, 1, List.of(4)));
        BerthPaths paths = new BerthPaths(new Harbour(new BerthProblem(ships, List.of(berth))));
        assertThat(paths.pressed).isTrue();
        paths.cheapest(0, new double[] {1000, 20, 20});
        assertThat(Arrays.copyOf(paths.path, paths.length)).containsExactly(0, 1, 2);
    }

    private static int[] pathOfTwo(int latest, double[] price) {
        BerthProblem.Berth berth = new BerthProblem.Berth(0, 20);
        List<BerthProblem.Ship> ships =
                List.of(new BerthProblem.Ship(0, latest, 1, List.of(4)), new BerthProblem.Ship(0, 20, 1, List.of(2)));
        BerthPaths paths = new BerthPaths(new Harbour(new BerthProblem(ships, List.of(berth))));
        paths.cheapest(0, price);
        return Arrays.copyOf(paths.path, paths.length);
    }

    private static double[] prices(Harbour harbour, long seed) {
        Random random = new Random(seed);
        return random.doubles(harbour.ships, 0, 60)
                .map(price -> Math.rint(price / BerthPaths.GRAIN) * BerthPaths.GRAIN)
                .toArray();
    }

    private static double cost(Harbour harbour, double[] price, int[] ships) {
        int time = harbour.opening[0];
        double cost = 0;
        for (int ship : ships) {
            time = Math.max(time, harbour.arrival[ship]) + harbour.handling[0][ship];
            assertThat(time).isLessThanOrEqualTo(Math.min(harbour.closing[0], harbour.latest[ship]));
            cost += harbour.weight[ship] * (double) (time - harbour.arrival[ship]) - price[ship];
        }
        return cost;
    }

    /** The least cost of all orders of all sets of ships that contain a ship; and of all, in the last place. */
    private static double[] leastWith(Harbour harbour, double[] price) {
        double[] least = new double[harbour.ships + 1];
        Arrays.fill(least, BerthPaths.NEVER);
        tryAll(harbour, price, harbour.opening[0], 0, 0, least);
        return least;
    }

    private static void tryAll(Harbour harbour, double[] price, int time, double cost, int served, double[] least) {
        least[harbour.ships] = Math.min(least[harbour.ships], cost);
        for (int ship = 0; ship < harbour.ships; ship++) {
            if ((served >> ship & 1) == 1) {
                least[ship] = Math.min(least[ship], cost);
            } else if (harbour.handling[0][ship] > 0) {
                int end = Math.max(time, harbour.arrival[ship]) + harbour.handling[0][ship];
                if (end <= Math.min(harbour.closing[0], harbour.latest[ship])) {
                    double more = harbour.weight[ship] * (double) (end - harbour.arrival[ship]) - price[ship];
                    tryAll(harbour, price, end, cost + more, served | 1 << ship, least);
                }
            }
        }
    }
}
