package corridor.optimizer.solving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Two plans side by side. */
@Schema(name = "ComparisonOfPlans")
record PlanComparison(
        PlanSummary one,
        PlanSummary other,

        @Schema(description = "true if both plan the very same; otherwise their objectives say little about each other")
        boolean sameTask,

        @Schema(description = "which is better in words", example = "the other is better by 2 relocations")
        String verdict,

        @Schema(description = "how many things both put in the same place")
        int alike,

        List<Difference> differences) {

    /** A thing that the two plans treat differently. */
    @Schema(name = "DifferenceOfPlans")
    record Difference(
            String thing,

            @Schema(description = "absent if the one plan has no place for it")
            String one,

            @Schema(description = "absent if the other plan has no place for it")
            String other) {}

    static PlanComparison of(
            PlanSummary one,
            PlanSummary other,
            Measure measure,
            boolean sameTask,
            Map<String, String> ofOne,
            Map<String, String> ofOther) {
        TreeSet<String> things = new TreeSet<>(ofOne.keySet());
        things.addAll(ofOther.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String thing : things) {
            if (!Objects.equals(ofOne.get(thing), ofOther.get(thing))) {
                differences.add(new Difference(thing, ofOne.get(thing), ofOther.get(thing)));
            }
        }
        return new PlanComparison(
                one, other, sameTask, verdict(one, other, measure), things.size() - differences.size(), differences);
    }

    private static String verdict(PlanSummary one, PlanSummary other, Measure measure) {
        long apart = Math.abs(one.objective() - other.objective());
        if (apart == 0) {
            return "both are equally good";
        }
        String better = measure.isBetter(one.objective(), other.objective()) ? "the one" : "the other";
        return better + " is better by " + apart + " " + (apart == 1 ? measure.one() : measure.many());
    }
}
