package corridor.optimizer.planning.berth;

import corridor.optimizer.search.SearchWatch;
import corridor.optimizer.solving.Found;
import corridor.optimizer.solving.Kind;
import corridor.optimizer.solving.Measure;
import corridor.optimizer.solving.PlanRefused;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Berth plans: which ship lies where, and from when. */
@Component
class BerthKind implements Kind<BerthRequest, Waterfront, Record, Berthing> {
    private static final Measure TIME = new Measure("weighted step in port", "weighted steps in port", false);

    @Override
    public String name() {
        return "berth";
    }

    @Override
    public Measure measure() {
        return TIME;
    }

    @Override
    public Class<Waterfront> taskType() {
        return Waterfront.class;
    }

    @Override
    public Class<Record> planType() {
        return Record.class;
    }

    @Override
    public Class<Berthing> resultType() {
        return Berthing.class;
    }

    @Override
    public Task<Waterfront> read(BerthRequest request) {
        return new Task<>(request.quay() == null ? BerthForm.task(request) : QuayForm.task(request), request.subject());
    }

    @Override
    public Found<Record> solve(Waterfront task, long seed, SearchWatch watch) {
        return task.solve(seed, watch);
    }

    @Override
    public Berthing tell(Waterfront task, Record plan) {
        return task.tell(plan);
    }

    @Override
    public Verdict check(Waterfront task, Berthing told) {
        return task.check(told);
    }

    @Override
    public Map<String, String> placements(Berthing told) {
        Map<String, String> places = new TreeMap<>();
        told.stays().forEach(stay -> places.put(stay.ship(), stay.place() + " from " + stay.from()));
        return places;
    }

    /** The frozen horizon: ships that have begun, and those that are about to, lie where they lie. */
    @Override
    public Waterfront remaining(Waterfront task, Berthing told, Integer executed) {
        int most = told.stays().size();
        if (executed == null || executed > most) {
            throw PlanRefused.offCourse(
                    "The plan has " + most + " ships.",
                    "somebody must say how many ships are frozen, in the order in which they begin",
                    "send a number from 0 to " + most);
        }
        return task.frozen(told.stays().subList(0, executed));
    }
}
