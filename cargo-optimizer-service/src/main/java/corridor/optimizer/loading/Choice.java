package corridor.optimizer.loading;

import java.util.Arrays;

/**
 * Which blocks are best for a gap: VCS of Araya, Guerrero and Nuñez (2017). Volume; the share of the block's surface that
 * touches others or a wall; what of the gap can still be filled beside the block, by edges put end to end; and as few boxes
 * as possible.
 */
final class Choice {
    /** What is nearer than this share of a block's edge is as good as touched. */
    private static final double NEAR = 0.04;

    private final Cargo cargo;
    private final Blocks blocks;
    private final int[][] reach;

    int found;
    int[] best = new int[16];
    private double[] value = new double[16];

    /** Per side of a gap (near x, far x, near y …) the distance and the extent of what stands there, 5 figures each. */
    private final int[][] wall = new int[6][64 * 5];

    private final int[] walls = new int[6];

    Choice(Cargo cargo, Blocks blocks) {
        this.cargo = cargo;
        this.blocks = blocks;
        reach = new int[][] {
            Reach.along(cargo, 0, cargo.count), Reach.along(cargo, 1, cargo.count), Reach.along(cargo, 2, cargo.count)
        };
    }

    /** The blocks for which there are boxes enough, and a gap. */
    long[] left(Trial trial, long[] among) {
        long[] fits = trial.gaps.packed();
        long[] left = new long[among.length];
        int n = 0;
        for (long packed : among) {
            left[n] = packed;
            n += trial.has(Blocks.number(packed)) && (cargo.support || fitsAny(packed, fits)) ? 1 : 0;
        }
        return Arrays.copyOf(left, n);
    }

    private static boolean fitsAny(long packed, long[] gaps) {
        for (long gap : gaps) {
            if (Blocks.fits(packed, gap)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks for the best blocks for a gap.
     *
     * @param alive the blocks to look at, packed, those first that may be worth most
     * @param alives how many
     * @param wanted how many are wanted
     * @return how many of {@code alive} are left: those of which there are not enough boxes are taken out on the way
     */
    int look(Trial trial, int g, long[] alive, int alives, int wanted) {
        found = 0;
        if (!trial.gaps.takesAny(g)) {
            return alives;
        }
        if (best.length < wanted) {
            best = new int[wanted];
            value = new double[wanted];
        }
        int at = Gaps.EDGES * g;
        int[] gap = trial.gaps.at;
        int l = gap[at + 3] - gap[at];
        int w = gap[at + 4] - gap[at + 1];
        int h = gap[at + 5] - gap[at + 2];
        boolean farX = trial.gaps.farX(g);
        boolean farY = trial.gaps.farY(g);
        boolean farZ = trial.gaps.farZ(g);
        boolean surveyed = false;
        boolean choosy = cargo.severalStops || cargo.weak;
        double room = 1.0 / ((double) l * w * h);
        int[] reachX = reach[0];
        int[] reachY = reach[1];
        int[] reachZ = reach[2];
        double[] worth = blocks.worth;
        long fit = Blocks.gap(l, w, h);
        double threshold = 0;
        int until = blocks.size;
        int kept = 0;
        int i = 0;
        for (; i < alives; i++) {
            long packed = alive[i];
            int b = Blocks.number(packed);
            if (b >= until) {
                break;
            }
            alive[kept++] = packed;
            if (!Blocks.fits(packed, fit)) {
                continue;
            }
            double most = worth[b];
            if (choosy && !trial.mayTake(g, b)) {
                continue;
            }
            int x = blocks.length[b];
            int y = blocks.width[b];
            int z = blocks.height[b];
            double use = (double) (x + reachX[l - x]) * (y + reachY[w - y]) * (z + reachZ[h - z]) * room;
            double f = most * use;
            if (f <= threshold) {
                continue;
            }
            if (!trial.has(b)) {
                kept--;
                continue;
            }
            if (!surveyed) {
                survey(trial, gap[at], gap[at + 1], gap[at + 2], gap[at + 3], gap[at + 4], gap[at + 5]);
                surveyed = true;
            }
            int x1 = farX ? gap[at + 3] - x : gap[at];
            int y1 = farY ? gap[at + 4] - y : gap[at + 1];
            int z1 = farZ ? gap[at + 5] - z : gap[at + 2];
            double touch = touch(x1, y1, z1, x1 + x, y1 + y, z1 + z, gap, at);
            f *= touch * touch * touch * touch;
            if (f > threshold) {
                insert(b, f, wanted);
                if (found == wanted) {
                    threshold = value[found - 1];
                    until = blocks.worthMoreThan(threshold);
                }
            }
        }
        if (kept < i) {
            System.arraycopy(alive, i, alive, kept, alives - i);
        }
        return kept + alives - i;
    }

    private void insert(int b, double f, int wanted) {
        int to = found < wanted ? found++ : found - 1;
        while (to > 0 && value[to - 1] < f) {
            value[to] = value[to - 1];
            best[to] = best[to - 1];
            to--;
        }
        value[to] = f;
        best[to] = b;
    }

    private void survey(Trial trial, int x1, int y1, int z1, int x2, int y2, int z2) {
        int[] lies = trial.lies;
        int nearX = (int) (NEAR * (x2 - x1));
        int nearY = (int) (NEAR * (y2 - y1));
        int nearZ = (int) (NEAR * (z2 - z1));
        Arrays.fill(walls, 0);
        if (x1 <= nearX) note(0, x1, 0, 0, cargo.width, cargo.height);
        if (cargo.length - x2 <= nearX) note(1, cargo.length - x2, 0, 0, cargo.width, cargo.height);
        if (y1 <= nearY) note(2, y1, 0, 0, cargo.length, cargo.height);
        if (cargo.width - y2 <= nearY) note(3, cargo.width - y2, 0, 0, cargo.length, cargo.height);
        if (z1 <= nearZ) note(4, z1, 0, 0, cargo.length, cargo.width);
        if (cargo.height - z2 <= nearZ) note(5, cargo.height - z2, 0, 0, cargo.length, cargo.width);
        for (int p = 0; p < trial.placed; p++) {
            int at = Gaps.EDGES * p;
            int a = lies[at];
            int b = lies[at + 1];
            int c = lies[at + 2];
            int d = lies[at + 3];
            int e = lies[at + 4];
            int f = lies[at + 5];
            boolean overX = a < x2 && d > x1;
            boolean overY = b < y2 && e > y1;
            boolean overZ = c < z2 && f > z1;
            if (overY && overZ) {
                if (d <= x1) {
                    if (x1 - d <= nearX) note(0, x1 - d, b, c, e, f);
                } else if (a - x2 <= nearX) {
                    note(1, a - x2, b, c, e, f);
                }
            } else if (overX && overZ) {
                if (e <= y1) {
                    if (y1 - e <= nearY) note(2, y1 - e, a, c, d, f);
                } else if (b - y2 <= nearY) {
                    note(3, b - y2, a, c, d, f);
                }
            } else if (overX && overY) {
                if (f <= z1) {
                    if (z1 - f <= nearZ) note(4, z1 - f, a, b, d, e);
                } else if (c - z2 <= nearZ) {
                    note(5, c - z2, a, b, d, e);
                }
            }
        }
    }

    private void note(int side, int distance, int a, int b, int c, int d) {
        int to = 5 * walls[side];
        if (to == wall[side].length) {
            wall[side] = Arrays.copyOf(wall[side], 2 * to);
        }
        walls[side]++;
        int[] on = wall[side];
        on[to] = distance;
        on[to + 1] = a;
        on[to + 2] = b;
        on[to + 3] = c;
        on[to + 4] = d;
    }

    private double touch(int x1, int y1, int z1, int x2, int y2, int z2, int[] gap, int at) {
        int nearX = (int) (NEAR * (x2 - x1));
        int nearY = (int) (NEAR * (y2 - y1));
        int nearZ = (int) (NEAR * (z2 - z1));
        long area = side(0, nearX - (x1 - gap[at]), y1, z1, y2, z2)
                + side(1, nearX - (gap[at + 3] - x2), y1, z1, y2, z2)
                + side(2, nearY - (y1 - gap[at + 1]), x1, z1, x2, z2)
                + side(3, nearY - (gap[at + 4] - y2), x1, z1, x2, z2)
                + side(4, nearZ - (z1 - gap[at + 2]), x1, y1, x2, y2)
                + side(5, nearZ - (gap[at + 5] - z2), x1, y1, x2, y2);
        double x = x2 - x1;
        double y = y2 - y1;
        double z = z2 - z1;
        return (double) area / (2 * (x * y + y * z + x * z));
    }

    private long side(int side, int near, int a, int b, int c, int d) {
        if (near < 0) {
            return 0;
        }
        long area = 0;
        int[] on = wall[side];
        int until = 5 * walls[side];
        for (int i = 0; i < until; i += 5) {
            if (on[i] <= near) {
                int u = Math.min(c, on[i + 3]) - Math.max(a, on[i + 1]);
                int v = Math.min(d, on[i + 4]) - Math.max(b, on[i + 2]);
                if (u > 0 && v > 0) {
                    area += (long) u * v;
                }
            }
        }
        return Math.min(area, (long) (c - a) * (d - b));
    }
}
