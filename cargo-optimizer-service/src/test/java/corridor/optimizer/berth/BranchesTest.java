package corridor.optimizer.berth;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchesTest {
    private static final SearchWatch PATIENT = SearchWatch.until(System.nanoTime() + Long.MAX_VALUE / 2);

    /** From prices that say nothing and a plan that is far from good, so that branches have all to do. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void when_no_branch_is_left_the_best_plan_is_found_or_there_is_none(boolean tight) {
        int looked = 0;
        int ports = 0;
        for (int seed = 1; seed <= 100; seed++) {
            BerthProblem problem = DrawnPorts.drawn(5 + seed % 3, 1 + seed % 2, tight, seed);
            if (problem.impossible().isPresent()) {
                continue;
            }
            ports++;
            long least = DrawnPorts.least(problem);
            Harbour harbour = new Harbour(problem);
            Schedule best = new Schedule(harbour);
            best.fill();
            Branches branches = new Branches(harbour, best, 1_000_000, 0, new double[harbour.ships]);
            while (branches.bound() != Long.MAX_VALUE) {
                assertThat(branches.bound()).as("port %s", seed).isLessThanOrEqualTo(least);
                branches.next(PATIENT);
                looked++;
            }
            assertThat(best.isInTime()).as("port %s", seed).isEqualTo(least < Long.MAX_VALUE);
            if (best.isInTime()) {
                assertThat(best.cost).as("port %s", seed).isEqualTo(least);
            }
        }
        assertThat(looked).isGreaterThan(ports);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void parted_again_and_again_each_plan_lies_in_just_one_part(long seed) {
        Random random = new Random(seed);
        Harbour harbour = new Harbour(DrawnPorts.drawn(4, 2, false, seed));
        BerthPaths paths = new BerthPaths(harbour);
        Deque<Branch> parts = new ArrayDeque<>();
        parts.add(Branch.of(harbour, 0, new double[harbour.ships]));
        List<Branch> single = new ArrayList<>();
        List<int[]> plans = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            plans.add(drawn(harbour, random));
        }
        for (int round = 0; round < 60; round++) {
            Branch whole = parts.poll();
            Parting parting = new Parting(harbour);
            for (int berth = 0; berth < harbour.berths; berth++) {
                paths.cheapest(
                        berth,
                        random.doubles(harbour.ships, 0, 60).map(Math::rint).toArray());
                parting.see(paths, berth);
            }
            Branch[] two = parting.of(whole);
            Collections.addAll(two.length == 0 ? single : parts, two.length == 0 ? new Branch[] {whole} : two);
        }
        parts.addAll(single);
        assertThat(parts.size()).isGreaterThan(50);
        Set<Branch> hit = new HashSet<>();
        for (int[] plan : plans) {
            List<Branch> holding =
                    parts.stream().filter(part -> holds(part, plan)).toList();
            assertThat(holding).hasSize(1);
            hit.addAll(holding);
        }
        assertThat(hit).hasSizeGreaterThan(5);
    }

    /** By ship its berth and when it begins. */
    private static int[] drawn(Harbour harbour, Random random) {
        int[] plan = new int[2 * harbour.ships];
        for (int j = 0; j < harbour.ships; j++) {
            do {
                plan[2 * j] = random.nextInt(harbour.berths);
            } while (harbour.handling[plan[2 * j]][j] == 0);
            plan[2 * j + 1] = random.nextInt(harbour.arrival[j], harbour.horizon + 1);
        }
        return plan;
    }

    private static boolean holds(Branch part, int[] plan) {
        for (int j = 0; j < plan.length / 2; j++) {
            int begun = plan[2 * j + 1];
            if (part.isBarred(plan[2 * j], j) || begun < part.from()[j] || begun > part.until()[j]) {
                return false;
            }
        }
        return true;
    }
}
