package corridor.benchmarks.optimizer;

import corridor.benchmarks.Figure;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Ours beside the reference, instance by instance and in sum. */
record Comparison(List<Result> results, Map<String, Reference> references) {
    private static final String PEER = "reference.csv";
    /** A shorter time is mostly that of the clock. */
    private static final double SHORTEST_SECONDS = 0.001;

    static String heading() {
        return "%-20s %6s %6s %9s   %6s %6s %9s  %s"
                .formatted("instance", "bound", "best", "seconds", "bound", "best", "seconds", "(reference)");
    }

    static String row(Result ours, Reference theirs) {
        String row =
                "%-20s %6d %6d %9.3f".formatted(ours.instance(), ours.lowerBound(), ours.objective(), ours.seconds());
        return theirs == null
                ? row
                : row
                        + "   %6d %6d %9.3f  %s"
                                .formatted(
                                        theirs.lowerBound(),
                                        theirs.best(),
                                        theirs.seconds(),
                                        word(ours.objective(), theirs.best()));
    }

    private static String word(int ours, int theirs) {
        return ours < 0 || ours > theirs ? "worse" : ours < theirs ? "better" : "equal";
    }

    /** In sum: plans, proofs, and how much longer or shorter the proofs took where both have one. */
    List<Figure> figures() {
        List<Result> known = results.stream()
                .filter(result -> references.containsKey(result.key()))
                .toList();
        if (known.isEmpty()) {
            return List.of(
                    Figure.without("relocations, sum", sum(results, Result::objective), "no reference.csv", "moves"),
                    Figure.without("proven", count(results, Result::proven), "no reference.csv", "instances"));
        }
        List<Result> bothProven = known.stream()
                .filter(result -> result.proven() && theirs(result).proven())
                .toList();
        return List.of(
                Figure.moreIsBetter(
                        "better plans (peer's figure: worse)",
                        count(known, result -> isWord(result, "better")),
                        count(known, result -> isWord(result, "worse")),
                        PEER,
                        "instances"),
                Figure.without("equal plans", count(known, result -> isWord(result, "equal")), PEER, "instances"),
                less(
                        "relocations, sum",
                        known,
                        Result::objective,
                        result -> theirs(result).best(),
                        "moves"),
                more(
                        "bound, sum",
                        known,
                        Result::lowerBound,
                        result -> theirs(result).lowerBound(),
                        "moves"),
                Figure.moreIsBetter(
                        "proven",
                        count(known, Result::proven),
                        count(known, result -> theirs(result).proven()),
                        PEER,
                        "instances"),
                Figure.lessIsBetter(
                        "seconds where both prove, geometric mean",
                        geometricMean(bothProven, Result::seconds),
                        geometricMean(bothProven, result -> theirs(result).seconds()),
                        PEER,
                        "s"));
    }

    private static Figure less(
            String measure,
            List<Result> known,
            ToDoubleFunction<Result> ours,
            ToDoubleFunction<Result> theirs,
            String unit) {
        return Figure.lessIsBetter(measure, sum(known, ours), sum(known, theirs), PEER, unit);
    }

    private static Figure more(
            String measure,
            List<Result> known,
            ToDoubleFunction<Result> ours,
            ToDoubleFunction<Result> theirs,
            String unit) {
        return Figure.moreIsBetter(measure, sum(known, ours), sum(known, theirs), PEER, unit);
    }

    private Reference theirs(Result ours) {
        return references.get(ours.key());
    }

    private boolean isWord(Result ours, String word) {
        return word(ours.objective(), theirs(ours).best()).equals(word);
    }

    private static double sum(List<Result> results, ToDoubleFunction<Result> what) {
        return results.stream().mapToDouble(what).sum();
    }

    private static double count(List<Result> results, Predicate<Result> which) {
        return results.stream().filter(which).count();
    }

    private static double geometricMean(List<Result> results, ToDoubleFunction<Result> seconds) {
        return Math.exp(results.stream()
                .mapToDouble(result -> Math.log(Math.max(SHORTEST_SECONDS, seconds.applyAsDouble(result))))
                .average()
                .orElse(0));
    }
}
