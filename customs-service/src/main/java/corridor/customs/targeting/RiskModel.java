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
        return reckon(good).probability();
    }

    public Score score(Case good) {
        Reckoning reckoned = reckon(good);
        double base = effects.base();
        List<Score.Part> parts = new ArrayList<>();
        share(reckoned.additive() - base, reckoned.added(), parts);
        add(parts, "all goods, as the trees see them", reckoned.own());
        for (int f = 0; f < reckoned.byFeature().length; f++) {
            add(parts, Habits.names().get(f), reckoned.byFeature()[f]);
        }
        double now = reckoned.before();
        for (int l = 0; l < reckoned.recalled().length; l++) {
            add(parts, Memory.names().get(l), logit(reckoned.recalled()[l]) - logit(now));
            now = reckoned.recalled()[l];
        }
        parts.sort(Comparator.comparingDouble((Score.Part part) -> -Math.abs(part.logOdds())));
        return new Score(now, base, parts);
    }

    /**
     * What the three parts make of a good, one after the other.
     *
     * @param added to the log odds by each effect, and {@code additive} the log odds with all of them
     * @param own what the trees add to every good's log odds, and {@code byFeature} to this one's
     * @param before the probability without memory, and {@code recalled} after each of its levels
     */
    private record Reckoning(
            double[] added, double additive, double own, double[] byFeature, double before, double[] recalled) {
        double probability() {
            return recalled[recalled.length - 1];
        }
    }

    private Reckoning reckon(Case good) {
        Traits traits = Traits.of(good);
        double[] added = effects.added(traits);
        double additive = effects.logOdds(added);
        double[] byFeature = new double[Habits.names().size()];
        double own = trees.explain(habits.features(traits), byFeature);
        double odds = additive + own;
        for (double each : byFeature) {
            odds += each;
        }
        double before = 1 / (1 + StrictMath.exp(-odds));
        return new Reckoning(added, additive, own, byFeature, before, memory.recall(good, before));
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
