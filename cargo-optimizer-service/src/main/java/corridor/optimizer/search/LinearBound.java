package corridor.optimizer.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The least of a linear program {@code min c x, A x >= b, 0 <= x <= most} with costs that are not negative, as a proof: the dual
 * simplex method (Lemke, Naval Research Logistics Quarterly 1, 1954) on a dense tableau looks for multipliers, and what they
 * prove is then added up anew from the program itself, so that no rounding on the way can make the bound too high
 * (Neumaier and Shcherbina, Mathematical Programming 99, 2004). Sides can be changed and the search go on from where it was.
 */
public final class LinearBound {
    private static final double SMALL = 1e-9;
    private static final double SHORT = 1e-7;
    private static final double STIR = 1e-6;

    private final double[][] a;
    private final double[] b;
    private final double[] c;
    private final double[] most;
    /** Row by row what is basic, in terms of what is not; the last column is its value, the last row the cost. */
    private final double[][] tableau;

    /** By row or column what it stands for: variables from 0, then the slack of each row. */
    private final int[] basic;

    private final int[] free;
    private boolean impossible;
    /** @param a by row, as many as there are sides in b */
    public LinearBound(double[][] a, double[] b, double[] c, double[] most) {
        this.a = a;
        this.b = b.clone();
        this.c = c;
        this.most = most;
        int rows = b.length;
        int columns = c.length;
        tableau = new double[rows + 1][columns + 1];
        SplittableRandom random = new SplittableRandom(rows);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(a[row], 0, tableau[row], 0, columns);
            tableau[row][columns] = -b[row];
        }
        for (int column = 0; column < columns; column++) {
            tableau[rows][column] = c[column] + STIR * random.nextDouble(); // so that no two are equally good
        }
        basic = new int[rows];
        free = new int[columns];
        Arrays.setAll(basic, row -> columns + row);
        Arrays.setAll(free, column -> column);
    }

    private LinearBound(LinearBound other) {
        a = other.a;
        b = other.b.clone();
        c = other.c;
        most = other.most;
        tableau = Arrays.stream(other.tableau).map(double[]::clone).toArray(double[][]::new);
        basic = other.basic.clone();
        free = other.free.clone();
    }

    /** One that can be changed by itself. */
    public LinearBound copy() {
        return new LinearBound(this);
    }

    /** Asks for more, or less, on one row. */
    public void side(int row, double side) {
        double by = side - b[row];
        b[row] = side;
        int slack = c.length + row;
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] == slack) {
                tableau[i][c.length] -= by;
                return;
            }
        }
        int column = 0;
        while (free[column] != slack) {
            column++;
        }
        for (double[] line : tableau) {
            line[c.length] += line[column] * by;
        }
    }

    /** True once there is nothing that keeps all sides. */
    public boolean isImpossible() {
        return impossible;
    }

    /** The value of a variable where the search stands. */
    public double value(int variable) {
        for (int row = 0; row < basic.length; row++) {
            if (basic[row] == variable) {
                return tableau[row][c.length];
            }
        }
        return 0;
    }

    /** Works until nothing is short any more, or the watch says that it is over; what is proven by then. */
    public double climb(SearchWatch watch) {
        int row = shortest();
        while (row >= 0 && !watch.isOver()) {
            int column = entering(row);
            if (column < 0) {
                impossible = true;
                return Double.MAX_VALUE;
            }
            pivot(row, column);
            row = shortest();
        }
        return proven();
    }

    private int shortest() {
        int found = -1;
        double least = -SHORT;
        for (int row = 0; row < basic.length; row++) {
            if (tableau[row][c.length] < least) {
                least = tableau[row][c.length];
                found = row;
            }
        }
        return found;
    }

    private int entering(int row) {
        double[] line = tableau[row];
        double[] cost = tableau[basic.length];
        int found = -1;
        double least = Double.MAX_VALUE;
        for (int column = 0; column < c.length; column++) {
            if (line[column] > SMALL && cost[column] / line[column] < least) {
                least = cost[column] / line[column];
                found = column;
            }
        }
        return found;
    }

    private void pivot(int row, int column) {
        double[] line = tableau[row];
        double pivot = line[column];
        for (int k = 0; k <= c.length; k++) {
            line[k] = -line[k] / pivot;
        }
        line[column] = 1 / pivot;
        for (int i = 0; i < tableau.length; i++) {
            double factor = tableau[i][column];
            if (i != row && factor != 0) {
                double[] other = tableau[i];
                other[column] = 0;
                for (int k = 0; k <= c.length; k++) {
                    other[k] += factor * line[k];
                }
            }
        }
        int out = basic[row];
        basic[row] = free[column];
        free[column] = out;
    }

    /** By Lagrange: any multipliers that are not negative prove something, however they were found. */
    private double proven() {
        double[] rest = c.clone();
        double sum = 0;
        for (int column = 0; column < c.length; column++) {
            int row = free[column] - c.length;
            double multiplier = row < 0 ? 0 : Math.max(0, tableau[basic.length][column]);
            if (multiplier > 0) {
                sum += multiplier * b[row];
                for (int variable = 0; variable < c.length; variable++) {
                    rest[variable] -= multiplier * a[row][variable];
                }
            }
        }
        for (int variable = 0; variable < c.length; variable++) {
            sum += Math.min(0, rest[variable]) * most[variable];
        }
        return sum;
    }
}
