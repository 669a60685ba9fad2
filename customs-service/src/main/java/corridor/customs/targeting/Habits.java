package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What is usual for goods of a kind, whatever was found with them: how many there were, which rates they paid, how much they
 * weighed and cost a kilogram. Rare goods, new combinations and outlying prices show against it.
 */
final class Habits {
    private record Kind(String name, Function<Traits, String> key) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("the tariff line", Traits::line),
            new Kind("the HS code", Traits::hs6),
            new Kind("the heading", Traits::hs4),
            new Kind("the chapter", Traits::hs2),
            new Kind("the tariff line from this origin", t -> t.line() + "|" + t.origin()),
            new Kind("the heading from this origin", t -> t.hs4() + "|" + t.origin()),
            new Kind("the heading on this way", t -> t.hs4() + "|" + t.departure() + "|" + t.origin()),
            new Kind("the way", t -> t.departure() + "|" + t.origin()),
            new Kind("the tax type and rate", t -> t.type() + "|" + t.rate()),
            new Kind("the chapter under this tax type", t -> t.hs2() + "|" + t.type()),
            new Kind("the mass", t -> Double.toString(t.good().netMassKg())));

    private static final int OF_EACH = 5;
    private static final List<String> OWN = List.of(
            "mass",
            "price",
            "price per kilogram",
            "tax rate",
            "decimals of the mass",
            "digits of the mass",
            "zeros of the mass",
            "sent by a third country",
            "tax");

    private static final List<String> NAMES = allNames();

    private final List<Keys> keys;
    /** Per kind, per key: count, lowest and highest rate, mean log mass, mean log price per kilogram. */
    private final List<double[][]> usual;

    private Habits(List<Keys> keys, List<double[][]> usual) {
        this.keys = keys;
        this.usual = usual;
    }

    static Habits of(List<Traits> cases) {
        List<Keys> keys = new ArrayList<>();
        List<double[][]> usual = new ArrayList<>();
        for (Kind kind : KINDS) {
            long[] hashes = cases.stream()
                    .mapToLong(t -> Keys.hash(kind.key().apply(t)))
                    .toArray();
            Keys known = Keys.of(hashes);
            double[][] of = new double[known.size()][];
            for (int i = 0; i < hashes.length; i++) {
                int number = known.number(hashes[i]);
                of[number] = joined(of[number], cases.get(i));
            }
            for (double[] each : of) {
                each[3] /= each[0];
                each[4] /= each[0];
            }
            keys.add(known);
            usual.add(of);
        }
        return new Habits(keys, usual);
    }

    private static double[] joined(double[] so, Traits one) {
        double rate = one.good().taxRate();
        double[] far = so == null ? new double[] {0, rate, rate, 0, 0} : so;
        far[0]++;
        far[1] = Math.min(far[1], rate);
        far[2] = Math.max(far[2], rate);
        far[3] += one.logMass();
        far[4] += one.logUnit();
        return far;
    }

    static List<String> names() {
        return NAMES;
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>(OWN);
        for (Kind kind : KINDS) {
            names.add("how often " + kind.name() + " is seen");
            names.add("tax rate above the lowest of " + kind.name());
            names.add("tax rate below the highest of " + kind.name());
            names.add("mass beside what is usual for " + kind.name());
            names.add("price per kilogram beside what is usual for " + kind.name());
        }
        return List.copyOf(names);
    }

    /** In the order of {@link #names()}; NaN where nothing like it was ever seen. */
    double[] features(Traits one) {
        double[] features = new double[OWN.size() + KINDS.size() * OF_EACH];
        double rate = one.good().taxRate();
        double[] own = {
            one.logMass(),
            one.logPrice(),
            one.logUnit(),
            rate,
            one.decimals(),
            one.digits(),
            one.zeros(),
            Boolean.parseBoolean(one.third()) ? 1 : 0,
            StrictMath.log1p(one.good().price() * rate / 100)
        };
        System.arraycopy(own, 0, features, 0, own.length);
        for (int k = 0; k < KINDS.size(); k++) {
            int at = OWN.size() + k * OF_EACH;
            int number = keys.get(k).number(Keys.hash(KINDS.get(k).key().apply(one)));
            if (number < 0) {
                Arrays.fill(features, at, at + OF_EACH, Double.NaN);
                features[at] = 0;
            } else {
                double[] of = usual.get(k)[number];
                features[at] = of[0];
                features[at + 1] = rate - of[1];
                features[at + 2] = of[2] - rate;
                features[at + 3] = one.logMass() - of[3];
                features[at + 4] = one.logUnit() - of[4];
            }
        }
        return features;
    }

    void write(DataOutputStream out) throws IOException {
        for (int k = 0; k < KINDS.size(); k++) {
            keys.get(k).write(out);
            for (double[] of : usual.get(k)) {
                for (double each : of) {
                    out.writeDouble(each);
                }
            }
        }
    }

    static Habits read(DataInputStream in) throws IOException {
        List<Keys> keys = new ArrayList<>();
        List<double[][]> usual = new ArrayList<>();
        for (int k = 0; k < KINDS.size(); k++) {
            Keys known = Keys.read(in);
            double[][] of = new double[known.size()][OF_EACH];
            for (double[] each : of) {
                for (int i = 0; i < OF_EACH; i++) {
                    each[i] = in.readDouble();
                }
            }
            keys.add(known);
            usual.add(of);
        }
        return new Habits(keys, usual);
    }
}
