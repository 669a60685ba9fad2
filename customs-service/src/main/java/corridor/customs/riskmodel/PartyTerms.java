package corridor.customs.riskmodel;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What the parties' past adds to what the goods say: a logistic regression over the goods' log odds and seven terms, fitted by
 * Newton's method and held near "the goods alone" by a ridge, on declarations that the goods' model has not seen.
 */
final class PartyTerms {
    static final List<String> NAMES = List.of(
            "declarations as a whole",
            "a declarant never seen before",
            "a declarant seldom seen",
            "what was found with this declarant before",
            "an importer never seen before",
            "an importer seldom seen",
            "what was found with this importer before");
    /** How many examinations it takes to count as much as what is found with everybody. */
    private static final double DOUBT = 10;

    private static final int SIZE = NAMES.size() + 1;
    private static final double[] RIDGE = {30, 1, 10, 10, 10, 10, 10, 10};
    private static final int STEPS = 25;

    private final double usual;
    /** First what the goods' log odds count, then one weight for each of {@link #NAMES}. */
    private final double[] weights;

    private PartyTerms(double usual, double[] weights) {
        this.usual = usual;
        this.weights = weights;
    }

    /** The goods alone. */
    static PartyTerms none(double usual) {
        double[] weights = new double[SIZE];
        weights[0] = 1;
        return new PartyTerms(usual, weights);
    }

    /**
     * @param goods log odds by the goods
     * @param usual share of wrong declarations among all that were examined
     */
    static PartyTerms fit(double[] goods, List<Known> known, boolean[] wrong, double usual) {
        PartyTerms terms = none(usual);
        double[][] rows = new double[goods.length][];
        for (int i = 0; i < goods.length; i++) {
            rows[i] = terms.row(goods[i], known.get(i));
        }
        double[] weights = terms.weights.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[SIZE];
            double[][] curve = new double[SIZE][SIZE];
            for (int k = 0; k < SIZE; k++) {
                gradient[k] = RIDGE[k] * (weights[k] - terms.weights[k]);
                curve[k][k] = RIDGE[k];
            }
            for (int i = 0; i < rows.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-dot(weights, rows[i])));
                double far = p - (wrong[i] ? 1 : 0);
                for (int k = 0; k < SIZE; k++) {
                    gradient[k] += far * rows[i][k];
                    for (int j = 0; j < SIZE; j++) {
                        curve[k][j] += p * (1 - p) * rows[i][k] * rows[i][j];
                    }
                }
            }
            double[] move = solve(curve, gradient);
            for (int k = 0; k < SIZE; k++) {
                weights[k] -= move[k];
            }
        }
        return new PartyTerms(usual, weights);
    }

    /** What the goods' log odds are multiplied by. */
    double ofGoods() {
        return weights[0];
    }

    /** Log odds of each of {@link #NAMES}. */
    double[] added(Known known) {
        double[] row = row(0, known);
        double[] added = new double[NAMES.size()];
        for (int k = 0; k < added.length; k++) {
            added[k] = weights[k + 1] * row[k + 1];
        }
        return added;
    }

    private double[] row(double goods, Known known) {
        PartyPast declarant = known.declarant();
        PartyPast importer = known.importer();
        return new double[] {
            goods,
            1,
            declarant.isNew() ? 1 : 0,
            declarant.isRare() ? 1 : 0,
            beside(declarant),
            importer.isNew() ? 1 : 0,
            importer.isRare() ? 1 : 0,
            beside(importer)
        };
    }

    /** What was found with a party, in log odds beside what is usual. */
    private double beside(PartyPast past) {
        double wrong = past.found() + DOUBT * usual;
        double right = past.examined() - past.found() + DOUBT * (1 - usual);
        return StrictMath.log(wrong / right) - StrictMath.log(usual / (1 - usual));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Gauss's elimination; the ridge keeps the pivots off zero. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double rest = b[k];
            for (int j = k + 1; j < n; j++) {
                rest -= a[k][j] * x[j];
            }
            x[k] = rest / a[k][k];
        }
        return x;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(usual);
        for (double each : weights) {
            out.writeDouble(each);
        }
    }

    static PartyTerms read(DataInputStream in) throws IOException {
        double usual = in.readDouble();
        double[] weights = new double[SIZE];
        for (int k = 0; k < SIZE; k++) {
            weights[k] = in.readDouble();
        }
        return new PartyTerms(usual, weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }
}
