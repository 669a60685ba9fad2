package corridor.customs.targeting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned from examined goods up to a moment: additive effects, boosted trees upon them, and the memory of the very
 * same goods. It does not change any more; the same good gets the same score for ever, from the same bytes.
 */
public final class RiskModel {
    private static final int FORMAT = 2;
    /** Effects had no slope yet, and memory was never cautious. */
    private static final int FIRST_FORMAT = 1;

    private final Effects effects;
    private final Habits habits;
    private final Trees trees;
    private final Memory memory;

    RiskModel(Effects effects, Habits habits, Trees trees, Memory memory) {
        this.effects = effects;
        this.habits = habits;
        this.trees = trees;
        this.memory = memory;
    }

    /** How probable it is that a good is not as declared: what {@link #score} says, without its reasons. */
    public double probability(Case good) {
        Traits traits = Traits.of(good);
        double[] byFeature = new double[Habits.names().size()];
        double own = trees.explain(habits.features(traits), byFeature);
        double odds = effects.logOdds(effects.added(traits)) + own;
        for (double each : byFeature) {
            odds += each;
        }
        double[] recalled = memory.recall(good, 1 / (1 + StrictMath.exp(-odds)));
        return recalled[recalled.length - 1];
    }

    public Score score(Case good) {
        Traits traits = Traits.of(good);
        double[] added = effects.added(traits);
        double additive = effects.logOdds(added);
        double base = effects.base();
        List<Score.Part> parts = new ArrayList<>();
        share(additive - base, added, parts);

        double[] byFeature = new double[Habits.names().size()];
        double own = trees.explain(habits.features(traits), byFeature);
        double odds = additive + own;
        add(parts, "all goods, as the trees see them", own);
        for (int f = 0; f < byFeature.length; f++) {
            odds += byFeature[f];
            add(parts, Habits.names().get(f), byFeature[f]);
        }
        double before = 1 / (1 + StrictMath.exp(-odds));
        double[] recalled = memory.recall(good, before);
        double now = before;
        for (int l = 0; l < recalled.length; l++) {
            add(parts, Memory.names().get(l), logit(recalled[l]) - logit(now));
            now = recalled[l];
        }
        parts.sort(Comparator.comparingDouble((Score.Part part) -> -Math.abs(part.logOdds())));
        return new Score(now, base, parts);
    }

    /** Shares the additive part's log odds out among its effects, in proportion to what each adds to the share of wrong goods. */
    private static void share(double logOdds, double[] added, List<Score.Part> parts) {
        double sum = 0;
        for (double each : added) {
            sum += each;
        }
        if (sum == 0) {
            return;
        }
        for (int e = 0; e < added.length; e++) {
            add(parts, Effect.ALL.get(e).name(), added[e] / sum * logOdds);
        }
    }

    private static void add(List<Score.Part> parts, String what, double logOdds) {
        if (logOdds != 0) {
            parts.add(new Score.Part(what, logOdds));
        }
    }

    private static double logit(double p) {
        double kept = Math.min(1 - 1e-9, Math.max(1e-9, p));
        return StrictMath.log(kept / (1 - kept));
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            effects.write(out);
            habits.write(out);
            trees.write(out);
            memory.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if these are not the bytes of a model that this version can read */
    public static RiskModel of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readInt();
            if (format != FORMAT && format != FIRST_FORMAT) {
                throw new IOException("a model of format " + format + " where up to " + FORMAT + " is read");
            }
            return new RiskModel(
                    Effects.read(in, format > FIRST_FORMAT),
                    Habits.read(in),
                    Trees.read(in),
                    Memory.read(in, format > FIRST_FORMAT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
