package corridor.benchmarks.optimizer;

import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import corridor.optimizer.dispatch.DispatchProblem;

/** OR-Tools' routing library on customers with one window each, as its guide has it: guided local search. */
final class RoutingPeer {
    private RoutingPeer() {}

    /** Trains, empties and shared appointments are not modelled. */
    static boolean canModel(DispatchProblem problem) {
        return problem.trains().isEmpty()
                && problem.appointments().size() == problem.orders().size()
                && problem.orders().stream().noneMatch(DispatchProblem.Order::back);
    }

    static PeerBenchmark.Reached solve(String name, DispatchProblem problem, double seconds) {
        long begun = System.nanoTime();
        int places = problem.drivingMinutes().size();
        int vehicles = problem.trucks().size();
        RoutingIndexManager manager = new RoutingIndexManager(places, vehicles, DispatchProblem.YARD);
        RoutingModel model = new RoutingModel(manager);
        int way = model.registerTransitCallback((from, to) ->
                problem.drivingMinutes().get(manager.indexToNode(from)).get(manager.indexToNode(to)));
        model.setArcCostEvaluatorOfAllVehicles(way);
        int time = model.registerTransitCallback((from, to) -> {
            int at = manager.indexToNode(from);
            int service = at == DispatchProblem.YARD
                    ? 0
                    : problem.orders().get(at - 1).service();
            return (long) service + problem.drivingMinutes().get(at).get(manager.indexToNode(to));
        });
        int demand = model.registerUnaryTransitCallback(from -> {
            int at = manager.indexToNode(from);
            return at == DispatchProblem.YARD ? 0 : problem.orders().get(at - 1).size();
        });
        int end = problem.trucks().getFirst().maxDuty();
        model.addDimension(demand, 0, problem.trucks().getFirst().room(), true, "load");
        model.addDimension(time, end, end, false, "time");
        RoutingDimension clock = model.getMutableDimension("time");
        for (DispatchProblem.Appointment window : problem.appointments()) {
            clock.cumulVar(manager.nodeToIndex(window.place())).setRange(window.from(), window.to());
        }
        RoutingSearchParameters parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(Duration.newBuilder().setSeconds((long) seconds).setNanos((int) (1e9 * (seconds % 1))))
                .build();
        Assignment found = model.solveWithParameters(parameters);
        return new PeerBenchmark.Reached(
                name, found == null ? Double.NaN : found.objectiveValue(), 0, (System.nanoTime() - begun) / 1e9);
    }
}
