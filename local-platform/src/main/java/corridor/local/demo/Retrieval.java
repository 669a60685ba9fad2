package corridor.local.demo;

import corridor.local.door.Answer;
import corridor.port.ContainerNumber;
import corridor.port.YardPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Ours stands under two others: in which slots are they put, so that all twelve can be fetched with the fewest moves? */
final class Retrieval {
    private static final String PLANS = "/api/optimizer/retrieval-plans";
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int MAX_SECONDS = 5;

    private Retrieval() {}

    static void play(Play play, DemoBay bay) {
        play.narrator().step("Our box is buried. The optimizer plans how to fetch all twelve, ours first");
        play.patience().until("show the optimizer the bay", () -> seenByTheOptimizer(play, bay));
        String id = play.operator()
                .post(
                        PLANS,
                        Map.of(
                                "block", bay.block(),
                                "bay", bay.number(),
                                "order", order(play.cargo()),
                                "maxSeconds", MAX_SECONDS),
                        play.key("plan"))
                .must("asking for a plan", 201)
                .text("planId");
        JsonNode plan = play.patience().until("finish the plan", () -> finished(play, id));
        tell(play, plan);
        play.narrator().link("The plan", play.door().link(PLANS + "/" + id));
        play.operator()
                .post(PLANS + "/" + id + "/accept", Map.of(), play.key("accept"))
                .must("accepting the plan", 200);
        carryOut(play, bay, play.patience().until("give the yard its work", () -> workList(play, bay, id)));
    }

    /** Ours first; the others as their owners come for them, which is not as they stand. */
    private static List<ContainerNumber> order(Cargo cargo) {
        List<Integer> turns = List.of(0, 7, 3, 10, 5, 1, 8, 11, 2, 6, 9, 4);
        return turns.stream().map(cargo.boxes()::get).toList();
    }

    private static Optional<Answer> seenByTheOptimizer(Play play, DemoBay bay) {
        Answer answer = play.operator().get("/api/optimizer/bays/" + bay.block() + "/" + bay.number());
        if (answer.is(404)) {
            return Optional.empty();
        }
        String seen = answer.must("looking at the optimizer's bay", 200).body().toString();
        boolean all = play.cargo().boxes().stream().allMatch(box -> seen.contains(box.value()));
        return all ? Optional.of(answer) : Optional.empty();
    }

    private static Optional<JsonNode> finished(Play play, String id) {
        Answer answer = play.operator().get(PLANS + "/" + id, WAIT).must("asking for the plan", 200);
        String status = answer.text("status");
        if (Set.of("FAILED", "INFEASIBLE", "CANCELLED").contains(status)) {
            throw new StoryBroken("The plan ended as " + status + ". " + answer.text("because"));
        }
        return status.equals("DONE") ? Optional.of(answer.body()) : Optional.empty();
    }

    private static void tell(Play play, JsonNode plan) {
        for (JsonNode move : plan.at("/plan/lifts")) {
            play.narrator()
                    .tell("%3d  %-8s %s  %s%s"
                            .formatted(
                                    move.path("step").asInt(),
                                    move.path("kind").asString(""),
                                    move.path("box").asString(""),
                                    slot(move.path("from")),
                                    move.has("to") ? " to " + slot(move.path("to")) : ""));
        }
        play.narrator()
                .tell(plan.path("objective").asString("?") + " relocations. "
                        + plan.path("proof").asString(""));
    }

    private static String slot(JsonNode slot) {
        return "row " + slot.path("row").asInt() + " tier " + slot.path("tier").asInt();
    }

    /** The accepted plan is what the yard does next. */
    private static Optional<JsonNode> workList(Play play, DemoBay bay, String planId) {
        JsonNode list = play.operator()
                .get("/tracking/v1/yard/work-list?block=" + bay.block() + "&bay=" + bay.number())
                .must("asking for the yard's work list", 200)
                .body();
        return list.at("/items/0/planId").asString("").equals(planId) ? Optional.of(list) : Optional.empty();
    }

    /** As far as our box: what stands on it is put elsewhere; then the truck may take it. */
    private static void carryOut(Play play, DemoBay bay, JsonNode workList) {
        int moved = 0;
        for (JsonNode lift : workList.path("items")) {
            if (lift.path("kind").asString("").equals("RETRIEVE")) {
                break;
            }
            JsonNode to = lift.path("to");
            YardPosition slot = bay.slot(to.path("row").asInt(), to.path("tier").asInt());
            moved++;
            Stacking.move(
                    play, new ContainerNumber(lift.path("containerNumber").asString()), slot, "relocate-" + moved);
        }
        play.narrator()
                .tell(moved + " boxes moved aside, as the yard's work list says; nothing stands on ours any more");
    }
}
