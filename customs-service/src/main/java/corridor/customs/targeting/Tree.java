package corridor.customs.targeting;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A regression tree in arrays. Node 0 is the root; a node without children is a leaf. Every node knows what it would answer if
 * it were a leaf, so that the way down tells what each feature added.
 */
record Tree(int[] feature, double[] threshold, int[] left, int[] right, double[] value) {

    /** Adds to {@code parts[feature]} what that feature moved the answer by, and returns the root's own answer. */
    double explain(double[] features, double[] parts) {
        int node = 0;
        while (left[node] > 0) {
            int next = goesLeft(features[feature[node]], threshold[node]) ? left[node] : right[node];
            parts[feature[node]] += value[next] - value[node];
            node = next;
        }
        return value[0];
    }

    double answer(double[] features) {
        int node = 0;
        while (left[node] > 0) {
            node = goesLeft(features[feature[node]], threshold[node]) ? left[node] : right[node];
        }
        return value[node];
    }

    /** What is not known goes where the least goes. */
    private static boolean goesLeft(double value, double threshold) {
        return Double.isNaN(value) || value <= threshold;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        for (int i = 0; i < value.length; i++) {
            out.writeInt(feature[i]);
            out.writeDouble(threshold[i]);
            out.writeInt(left[i]);
            out.writeInt(right[i]);
            out.writeDouble(value[i]);
        }
    }

    static Tree read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Tree tree = new Tree(new int[size], new double[size], new int[size], new int[size], new double[size]);
        for (int i = 0; i < size; i++) {
            tree.feature[i] = in.readInt();
            tree.threshold[i] = in.readDouble();
            tree.left[i] = in.readInt();
            tree.right[i] = in.readInt();
            tree.value[i] = in.readDouble();
        }
        return tree;
    }
}
