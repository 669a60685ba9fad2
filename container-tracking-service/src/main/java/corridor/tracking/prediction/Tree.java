package corridor.tracking.prediction;

/**
 * A tree of questions about traits, with a distribution at each end.
 *
 * @param trait what node i asks about; -1 at an end
 * @param threshold at most this goes left
 * @param missingLeft where a missing trait goes
 * @param left the node on the left; the one on the right follows it
 * @param median of the distribution at each node, to tell what a question changed
 * @param count moments at each node
 * @param shares the distribution at each end, on the forest's grid; null elsewhere
 */
record Tree(
        int[] trait,
        float[] threshold,
        boolean[] missingLeft,
        int[] left,
        float[] median,
        int[] count,
        float[][] shares) {

    int next(int node, float[] traits) {
        float value = traits[trait[node]];
        boolean goesLeft = Float.isNaN(value) ? missingLeft[node] : value <= threshold[node];
        return left[node] + (goesLeft ? 0 : 1);
    }

    boolean isEnd(int node) {
        return trait[node] < 0;
    }

    int end(float[] traits) {
        int node = 0;
        while (!isEnd(node)) {
            node = next(node, traits);
        }
        return node;
    }
}
