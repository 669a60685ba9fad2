package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The additive part of the model: an outcome is the mean plus one random effect per likeness, each drawn towards zero as far as
 * little is known of it. Fitted at once for all by conjugate gradients on the dual (best linear unbiased prediction; Henderson
 * 1975, Robinson 1991).
 */
final class Effects {
    private static final int ROUNDS = 60;
    private static final double ENOUGH = 1e-8;
    private static final double LOWEST = 0.02;
    private static final double HIGHEST = 0.9;

    /** A likeness that history has to show first is never taken for more than this share of the variance. */
    private static final double MOST_SHOWN = 0.5;

    private final double mean;
    private final double slope;
    private final List<Level> levels;

    private Effects(double mean, double slope, List<Level> levels) {
        this.mean = mean;
        this.slope = slope;
        this.levels = levels;
    }

    /** One ladder of one effect: what each of its keys adds. */
    private record Level(int effect, int ladder, Keys keys, double[] added) {}

    /** @param scale how many times the usual share of variance the effects are expected to take */
    static Effects fit(List<Traits> cases, double[] wrong, double scale) {
        int n = cases.size();
        double mean = 0;
        for (double each : wrong) {
            mean += each / n;
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = wrong[i] - mean;
        }
        List<Level> levels = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int e = 0; e < Effect.ALL.size(); e++) {
            Effect effect = Effect.ALL.get(e);
            for (int ladder = 0; ladder < effect.keys().size(); ladder++) {
                long[] hashes = hashes(effect, ladder, cases);
                Keys keys = Keys.of(hashes);
                int[] number = keys.numbers(hashes);
                double share = effect.ifShown()
                        ? shown(number, keys.size(), rest)
                        : scale * effect.share() / effect.keys().size();
                if (share > 0) {
                    levels.add(new Level(e, ladder, keys, new double[keys.size()]));
                    numbers.add(number);
                    shares.add(share);
                }
            }
        }
        double[] weights = solve(numbers, levels, shares, rest);
        for (int l = 0; l < levels.size(); l++) {
            double[] added = levels.get(l).added();
            int[] number = numbers.get(l);
            for (int i = 0; i < n; i++) {
                added[number[i]] += weights[i];
            }
            for (int k = 0; k < added.length; k++) {
                added[k] = (float) (added[k] * shares.get(l));
            }
        }
        return new Effects(mean, 1, levels);
    }

    /** The same, with log odds that lie so many times as far from the usual ones. */
    Effects steeper(double times) {
        return new Effects(mean, slope * times, levels);
    }

    /**
     * How much two outcomes that share this agree beyond chance, less two standard errors: the share of variance between them, as
     * a ratio to what is within.
     */
    private static double shown(int[] number, int size, double[] rest) {
        double[] sum = new double[size];
        double[] squares = new double[size];
        int[] count = new int[size];
        double variance = 0;
        for (int i = 0; i < rest.length; i++) {
            sum[number[i]] += rest[i];
            squares[number[i]] += rest[i] * rest[i];
            count[number[i]]++;
            variance += rest[i] * rest[i] / rest.length;
        }
        double agreement = 0;
        double pairs = 0;
        for (int k = 0; k < size; k++) {
            agreement += (sum[k] * sum[k] - squares[k]) / 2;
            pairs += count[k] * (count[k] - 1.0) / 2;
        }
        if (pairs == 0 || variance == 0) {
            return 0;
        }
        double sure = Math.min(MOST_SHOWN, agreement / pairs / variance - 2 / Math.sqrt(pairs));
        return sure / (1 - sure);
    }

    private static double[] solve(List<int[]> numbers, List<Level> levels, List<Double> shares, double[] wanted) {
        int n = wanted.length;
        double[] x = new double[n];
        double[] r = wanted.clone();
        double[] p = r.clone();
        double rr = dot(r, r);
        double enough = rr * ENOUGH;
        for (int round = 0; round < ROUNDS && rr > enough; round++) {
            double[] q = p.clone();
            for (int l = 0; l < numbers.size(); l++) {
                addShared(numbers.get(l), levels.get(l).keys().size(), shares.get(l), p, q);
            }
            double step = rr / dot(p, q);
            for (int i = 0; i < n; i++) {
                x[i] += step * p[i];
                r[i] -= step * q[i];
            }
            double next = dot(r, r);
            for (int i = 0; i < n; i++) {
                p[i] = r[i] + next / rr * p[i];
            }
            rr = next;
        }
        return x;
    }

    private static void addShared(int[] number, int size, double share, double[] from, double[] to) {
        double[] sums = new double[size];
        for (int i = 0; i < number.length; i++) {
            sums[number[i]] += from[i];
        }
        for (int i = 0; i < number.length; i++) {
            to[i] += share * sums[number[i]];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static long[] hashes(Effect effect, int ladder, List<Traits> cases) {
        return cases.stream().mapToLong(effect.keys().get(ladder)).toArray();
    }

    /** What each effect of {@link Effect#ALL} adds to the mean. */
    double[] added(Traits good) {
        double[] parts = new double[Effect.ALL.size()];
        for (Level level : levels) {
            long key = Effect.ALL.get(level.effect()).keys().get(level.ladder()).applyAsLong(good);
            int number = level.keys().number(key);
            if (number >= 0) {
                parts[level.effect()] += level.added()[number];
            }
        }
        return parts;
    }

    /** Log odds of a good of which nothing is known. */
    double base() {
        return logit(mean);
    }

    /** Log odds of mean plus what was added, kept off 0 and 1. */
    double logOdds(double[] added) {
        double sum = mean;
        for (double each : added) {
            sum += each;
        }
        double odds = logit(sum);
        return slope == 1 ? odds : base() + slope * (odds - base());
    }

    private static double logit(double share) {
        double kept = Math.min(HIGHEST, Math.max(LOWEST, share));
        return StrictMath.log(kept / (1 - kept));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(mean);
        out.writeDouble(slope);
        out.writeInt(levels.size());
        for (Level level : levels) {
            out.writeInt(level.effect());
            out.writeInt(level.ladder());
            level.keys().write(out);
            for (double each : level.added()) {
                out.writeFloat((float) each);
            }
        }
    }

    /** @param withSlope false for bytes of before there was one */
    static Effects read(DataInputStream in, boolean withSlope) throws IOException {
        double mean = in.readDouble();
        double slope = withSlope ? in.readDouble() : 1;
        int size = in.readInt();
        List<Level> levels = new ArrayList<>();
        for (int l = 0; l < size; l++) {
            int effect = in.readInt();
            int ladder = in.readInt();
            Keys keys = Keys.read(in);
            double[] added = new double[keys.size()];
            for (int k = 0; k < added.length; k++) {
                added[k] = in.readFloat();
            }
            levels.add(new Level(effect, ladder, keys, added));
        }
        return new Effects(mean, slope, levels);
    }
}
