package corridor.optimizer.solving;

/**
 * What a search came to.
 *
 * @param plan the best plan found; null if none was
 * @param objective of the plan, in the unit of its kind
 * @param bound no plan can be better; null if nothing was proven
 * @param nodes units of work done
 * @param because why there can be no plan; null unless that was proven
 */
public record Found<P>(P plan, Long objective, Long bound, long nodes, String because) {
    public static <P> Found<P> plan(P plan, long objective, long bound, long nodes) {
        return new Found<>(plan, objective, bound, nodes, null);
    }

    /** Nothing was found, and nothing says that there is nothing. */
    public static <P> Found<P> nothing(Long bound, long nodes) {
        return new Found<>(null, null, bound, nodes, null);
    }

    /** There is no plan, for this reason. */
    public static <P> Found<P> impossible(String because, long nodes) {
        return new Found<>(null, null, null, nodes, because);
    }
}
