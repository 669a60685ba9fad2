package corridor.benchmarks.optimizer;

import corridor.benchmarks.Figure;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Ours beside the reference, instance by instance and in sum. */
record Comparison(Family family, List<Result> results, Map<String, Reference> references) {
    private static final String PEER = "reference.csv";
    /** A shorter time is mostly that of the clock. */
    private static final double SHORTEST_SECONDS = 0.001;

    static String heading() {
        return "%-20s %9s %9s %9s   %9s %9s %9s  %s"
                .formatted("instance", "bound", "best", "seconds", "bound", "best", "seconds", "(reference)");
    }

    String row(Result ours) {
        String row = "%-20s %9s %9s %9.3f"
                .formatted(
                        ours.instance().name(),
                        Result.number(ours.answer().bound()),
                        Result.number(ours.objective()),
                        ours.seconds());
        Reference theirs = theirs(ours);
        return theirs == null
                ? row
                : row
                        + "   %9s %9s %9.3f  %s"
                                .formatted(
                                        Result.number(theirs.bound()),
                                        Result.number(theirs.best()),
                                        theirs.seconds(),
                                        word(ours));
    }

    private String word(Result ours) {
        double advantage = theirs(ours).best() - ours.objective();
        if (family.mostIsBest()) {
            advantage = -advantage;
        }
        return ours.answer().objective().isEmpty() || advantage < 0 ? "worse" : advantage > 0 ? "better" : "equal";
    }

    /** In sum: plans, proofs, and how much longer or shorter the proofs took where both have one. */
    List<Figure> figures() {
        List<Result> known = results.stream()
                .filter(result -> references.containsKey(result.instance().key()))
                .toList();
        if (known.isEmpty()) {
            return List.of(
                    Figure.without(
                            "objective, sum", sum(results, Result::objective), "no reference.csv", family.unit()),
                    Figure.without(
                            "proven", count(results, ours -> ours.answer().proven()), "no reference.csv", "instances"));
        }
        List<Result> bothProven = known.stream()
                .filter(ours -> ours.answer().proven() && theirs(ours).proven())
                .toList();
        return List.of(
                Figure.moreIsBetter(
                        "better plans (peer's figure: worse)",
                        count(known, ours -> word(ours).equals("better")),
                        count(known, ours -> word(ours).equals("worse")),
                        PEER,
                        "instances"),
                Figure.without("equal plans", count(known, ours -> word(ours).equals("equal")), PEER, "instances"),
                sums("objective, sum", known, family.mostIsBest(), Result::objective, Reference::best),
                sums(
                        "bound, sum",
                        known,
                        !family.mostIsBest(),
                        ours -> ours.answer().bound(),
                        Reference::bound),
                Figure.moreIsBetter(
                        "proven",
                        count(known, ours -> ours.answer().proven()),
                        count(known, ours -> theirs(ours).proven()),
                        PEER,
                        "instances"),
                Figure.lessIsBetter(
                        "seconds where both prove, geometric mean",
                        geometricMean(bothProven, Result::seconds),
                        geometricMean(bothProven, ours -> theirs(ours).seconds()),
                        PEER,
                        "s"));
    }

    private Figure sums(
            String measure,
            List<Result> known,
            boolean moreIsBetter,
            ToDoubleFunction<Result> ours,
            ToDoubleFunction<Reference> theirs) {
        double our = sum(known, ours);
        double their = sum(known, result -> theirs.applyAsDouble(theirs(result)));
        return moreIsBetter
                ? Figure.moreIsBetter(measure, our, their, PEER, family.unit())
                : Figure.lessIsBetter(measure, our, their, PEER, family.unit());
    }

    private Reference theirs(Result ours) {
        return references.get(ours.instance().key());
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
