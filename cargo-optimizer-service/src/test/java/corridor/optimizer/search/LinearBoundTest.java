package corridor.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearBoundTest {
    private static final int MOST = 4;

    @Test
    void the_least_of_a_program_is_proven() {
        LinearBound program = new LinearBound(
                new double[][] {{1, 1}, {-1, 0}}, new double[] {4, -3}, new double[] {2, 3}, new double[] {9, 9});
        assertThat(program.climb(forever())).isCloseTo(9, within(1e-5));
        assertThat(program.value(0)).isCloseTo(3, within(1e-5));
        assertThat(program.value(1)).isCloseTo(1, within(1e-5));
    }

    @Test
    void sides_that_contradict_each_other_are_impossible() {
        LinearBound program =
                new LinearBound(new double[][] {{1}, {-1}}, new double[] {2, -1}, new double[] {1}, new double[] {9});
        program.climb(forever());
        assertThat(program.isImpossible()).isTrue();
    }

    @Test
    void no_whole_numbers_cost_less_than_was_proven_not_even_half_way() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 300; round++) {
            double[][] a = new double[4][3];
            double[] b = new double[4];
            double[] c = {random.nextInt(5), random.nextInt(5), random.nextInt(5)};
            for (int row = 0; row < 4; row++) {
                b[row] = random.nextInt(9) - 3;
                for (int variable = 0; variable < 3; variable++) {
                    a[row][variable] = random.nextInt(7) - 3;
                }
            }
            double[] most = {MOST, MOST, MOST};
            int looks = round % 3;
            LinearBound program = new LinearBound(a, b, c, most);
            double proven = program.climb(looks == 0 ? forever() : after(looks));
            double least = least(a, b, c);
            if (!program.isImpossible()) {
                assertThat(proven).as("round " + round).isLessThanOrEqualTo(least + 1e-6);
            } else {
                assertThat(least).as("round " + round).isEqualTo(Double.MAX_VALUE);
            }
        }
    }

    @Test
    void a_side_that_is_changed_later_proves_the_same_as_one_that_was_so_from_the_beginning() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            double[][] a = {{1, 2, 0}, {0, 1, 1}, {-1, 0, -1}};
            double[] c = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
            double[] most = {9, 9, 9};
            double[] b = {random.nextInt(5), random.nextInt(5), -4};
            LinearBound changed = new LinearBound(a, b, c, most);
            changed.climb(forever());
            LinearBound copy = changed.copy();
            b[0] = random.nextInt(9);
            b[2] = -random.nextInt(4);
            copy.side(0, b[0]);
            copy.side(2, b[2]);
            LinearBound anew = new LinearBound(a, b, c, most);
            assertThat(copy.climb(forever())).as("round " + round).isCloseTo(anew.climb(forever()), within(1e-4));
            assertThat(copy.isImpossible()).isEqualTo(anew.isImpossible());
        }
    }

    private static double least(double[][] a, double[] b, double[] c) {
        double least = Double.MAX_VALUE;
        for (int x = 0; x <= MOST; x++) {
            for (int y = 0; y <= MOST; y++) {
                for (int z = 0; z <= MOST; z++) {
                    boolean kept = true;
                    for (int row = 0; row < b.length; row++) {
                        kept &= a[row][0] * x + a[row][1] * y + a[row][2] * z >= b[row];
                    }
                    least = kept ? Math.min(least, c[0] * x + c[1] * y + c[2] * z) : least;
                }
            }
        }
        return least;
    }

    private static SearchWatch forever() {
        return after(Integer.MAX_VALUE);
    }

    /** Over once it has been asked so often. */
    private static SearchWatch after(int looks) {
        int[] left = {looks};
        return new SearchWatch() {
            @Override
            public boolean isOver() {
                return left[0]-- <= 0;
            }

            @Override
            public void progressed(long best, long bound, long nodes) {
                // nobody listens
            }
        };
    }
}
