package corridor.benchmarks.optimizer;

import corridor.optimizer.berth.BerthPlan;
import corridor.optimizer.berth.BerthPlanCheck;
import corridor.optimizer.berth.BerthProblem;
import corridor.optimizer.berth.BerthSolution;
import corridor.optimizer.berth.BerthSolver;
import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ships and berths in a file, in the manner of Kramer, Lalla-Ruiz, Iori and Voß: numbers of ships and of berths, arrivals,
 * openings, per ship a handling time for each berth, closings, latest departures, and perhaps the weights of the ships.
 *
 * @param name the file's name
 */
record BerthFile(String name, BerthProblem problem) implements Instance {
    private static final int NOT_ADMITTED = 99_999;

    @Override
    public Answer solve(long seed, SearchWatch watch) {
        BerthSolution solution = BerthSolver.solve(problem, seed, watch);
        OptionalDouble cost = solution.plan()
                .map(plan -> OptionalDouble.of((double) checked(plan, solution)))
                .orElse(OptionalDouble.empty());
        return new Answer(
                cost,
                solution.lowerBound(),
                solution.optimal() || solution.infeasible().isPresent());
    }

    private long checked(BerthPlan plan, BerthSolution solution) {
        BerthPlanCheck.Verdict verdict = BerthPlanCheck.of(problem, plan);
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException("the plan for " + name + " is wrong: " + fault);
        });
        if (verdict.cost() != solution.cost() || verdict.cost() < solution.lowerBound()) {
            throw new IllegalStateException("the figures for " + name + " are wrong: a plan said to cost "
                    + solution.cost() + " costs " + verdict.cost() + ", and the bound is " + solution.lowerBound());
        }
        return verdict.cost();
    }

    static Optional<BerthProblem> problem(String text) {
        int[] numbers = TextFiles.numbers(text).orElse(new int[0]);
        if (numbers.length < 2) {
            return Optional.empty();
        }
        int ships = numbers[0];
        int berths = numbers[1];
        long unweighted = 2 + 2L * ships + 2L * berths + (long) ships * berths;
        if (numbers.length != unweighted && numbers.length != unweighted + ships) {
            return Optional.empty();
        }
        boolean weighted = numbers.length > unweighted;
        int handlings = 2 + ships + berths;
        int closings = handlings + ships * berths;
        List<BerthProblem.Ship> read = new ArrayList<>();
        for (int ship = 0; ship < ships; ship++) {
            List<Integer> handling = new ArrayList<>();
            for (int berth = 0; berth < berths; berth++) {
                int time = numbers[handlings + ship * berths + berth];
                handling.add(time >= NOT_ADMITTED ? BerthProblem.NOT_ADMITTED : time);
            }
            int latest = closings + berths + ship;
            int weight = weighted ? numbers[latest + ships] : 1;
            read.add(new BerthProblem.Ship(numbers[2 + ship], numbers[latest], weight, handling));
        }
        List<BerthProblem.Berth> quay = new ArrayList<>();
        for (int berth = 0; berth < berths; berth++) {
            quay.add(new BerthProblem.Berth(numbers[2 + ships + berth], numbers[closings + berth]));
        }
        return Optional.of(new BerthProblem(read, quay));
    }
}
