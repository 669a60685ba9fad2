package corridor.optimizer.solving;

/**
 * What plans of a kind are measured by.
 *
 * @param one the unit, as in "1 relocation"
 * @param many the unit, as in "2 relocations"
 * @param most true if more is better
 */
public record Measure(String one, String many, boolean most) {
    boolean isBetter(Long one, Long other) {
        return one != null && (other == null || (most ? one > other : one < other));
    }

    /** True if no plan could be at once as good as the bound allows and better than this. */
    boolean contradicts(long objective, long bound) {
        return most ? objective > bound : objective < bound;
    }

    /** How much could be gained at most, as a share of the objective. */
    static Double gap(Long objective, Long bound) {
        if (objective == null || bound == null) {
            return null;
        }
        return objective.equals(bound)
                ? 0.0
                : Math.abs((double) (objective - bound)) / Math.max(1, Math.abs(objective));
    }

    /** How good a plan is, in words. */
    String proof(String among, long objective, long bound) {
        String sentence = "No " + among + (most ? " can reach more than " : " can need fewer than ") + said(bound)
                + "; this one " + (most ? "reaches " : "needs ") + objective;
        long gap = Math.abs(objective - bound);
        return gap == 0
                ? sentence + "."
                : sentence + ", so at most " + gap + " could be " + (most ? "gained." : "saved.");
    }

    private String said(long amount) {
        return amount + " " + (amount == 1 ? one : many);
    }
}
