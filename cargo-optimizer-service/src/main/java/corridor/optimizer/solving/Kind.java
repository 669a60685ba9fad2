package corridor.optimizer.solving;

import corridor.events.PlanAccepted;
import corridor.optimizer.search.SearchWatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one kind of plan has of its own. Everything else is the same for all kinds.
 *
 * @param <Q> what is asked for, as it comes through the door
 * @param <T> the task: everything that the plan depends on, kept with it as JSON
 * @param <P> a plan in the terms of its search
 * @param <R> a plan in the port's words, kept and answered as JSON
 */
public interface Kind<Q extends Asked, T, P, R> {
    /** As in paths: {@code retrieval} for {@code /api/optimizer/retrieval-plans}. */
    String name();

    /** What plans are measured by. */
    Measure measure();

    Class<T> taskType();

    Class<P> planType();

    Class<R> resultType();

    /**
     * Makes a task of what was asked for.
     *
     * @throws corridor.service.problem.Refusal with all that does not hold
     */
    Task<T> read(Q request);

    /**
     * Searches until the plan is proven to be the best or the watch says that it is over. Pure: with the same task and seed
     * and as many nodes the plan is the same.
     */
    Found<P> solve(T task, long seed, SearchWatch watch);

    /** The plan in the port's words, with the reason for each placement. */
    R tell(T task, P plan);

    /** Judges what is told, sharing nothing with the search. */
    Verdict check(T task, R told);

    /** Where each thing goes, in words; by it two plans are compared. */
    Map<String, String> placements(R told);

    /**
     * What is left to plan once the plan was carried out in part.
     *
     * @param executed how many of its steps were carried out, from the first; null if nobody said
     * @throws corridor.service.problem.Refusal if that cannot be, or cannot be known
     */
    T remaining(T task, R told, Integer executed);

    /** What has changed since the plan was asked for, so that it does not fit any more; empty if nothing has. */
    default Optional<String> staleness(T task) {
        return Optional.empty();
    }

    /** The lifts in the yard that the plan asks for; none if it is not about the yard. */
    default List<PlanAccepted.Lift> lifts(T task, R told) {
        return List.of();
    }

    /** Of which plans the bound speaks. */
    default String among(T task) {
        return "plan";
    }

    /**
     * A task that holds together.
     *
     * @param subject what the plan is for; of two accepted plans for one subject the later counts. Null if nobody said
     */
    record Task<T>(T task, String subject) {}

    /**
     * What an independent check came to.
     *
     * @param objective counted anew
     */
    record Verdict(long objective, Optional<String> fault) {}
}
