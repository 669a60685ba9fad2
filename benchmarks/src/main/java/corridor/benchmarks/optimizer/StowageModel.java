package corridor.benchmarks.optimizer;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import corridor.optimizer.stowage.StowageProblem;
import java.util.ArrayList;
import java.util.List;

/** Stowage for CP-SAT, slot by slot: a variable for each box in each slot that may take it. Heights above the keel are left out. */
final class StowageModel {
    private final StowageProblem problem;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] in; // box, stack, tier; null where it cannot be
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    StowageModel(StowageProblem problem) {
        this.problem = problem;
        this.in = new BoolVar[problem.boxes().size()][problem.stacks().size()][];
    }

    PeerBenchmark.Reached solve(String name, double seconds, int workers) {
        long begun = System.nanoTime();
        boxesInSlots();
        for (int stack = 0; stack < problem.stacks().size(); stack++) {
            limits(stack);
            restows(stack);
        }
        dangers();
        moment(problem.moments().maxTrim(), StowageProblem.Stack::lcgMm);
        moment(problem.moments().maxList(), StowageProblem.Stack::tcgMm);
        for (int port = 0; port <= problem.ports(); port++) {
            longCrane(port);
        }
        model.minimize(objective);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers);
        solver.getParameters().setMaxTimeInSeconds(Math.max(1, seconds - (System.nanoTime() - begun) / 1e9));
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new PeerBenchmark.Reached(
                name,
                found ? solver.objectiveValue() : Double.NaN,
                Math.max(0, Math.ceil(solver.bestObjectiveBound() - 1e-6)),
                (System.nanoTime() - begun) / 1e9);
    }

    private void boxesInSlots() {
        int[] onBoard = new int[problem.stacks().size()];
        for (int box = 0; box < in.length; box++) {
            StowageProblem.Box each = problem.boxes().get(box);
            List<Literal> places = new ArrayList<>();
            for (int stack = 0; stack < problem.stacks().size(); stack++) {
                StowageProblem.Stack slots = problem.stacks().get(stack);
                in[box][stack] = new BoolVar[slots.tiers()];
                for (int tier = 0; tier < slots.tiers(); tier++) {
                    boolean possible = each.isOnBoard()
                            ? each.stack() == stack && onBoard[stack] == tier
                            : each.lengthFt() == slots.lengthFt() && (!each.reefer() || tier < slots.plugs());
                    if (possible) {
                        in[box][stack][tier] = model.newBoolVar("");
                        places.add(in[box][stack][tier]);
                    }
                }
            }
            if (each.isOnBoard()) {
                onBoard[each.stack()]++;
            }
            model.addExactlyOne(places);
        }
    }

    private List<BoolVar> at(int stack, int tier, java.util.function.Predicate<StowageProblem.Box> which) {
        List<BoolVar> vars = new ArrayList<>();
        for (int box = 0; box < in.length; box++) {
            if (in[box][stack][tier] != null && which.test(problem.boxes().get(box))) {
                vars.add(in[box][stack][tier]);
            }
        }
        return vars;
    }

    private static LinearExpr sum(List<BoolVar> vars) {
        return LinearExpr.sum(vars.toArray(BoolVar[]::new));
    }

    private void limits(int stack) {
        StowageProblem.Stack slots = problem.stacks().get(stack);
        LinearExprBuilder weight = LinearExpr.newBuilder();
        LinearExprBuilder height = LinearExpr.newBuilder();
        for (int tier = 0; tier < slots.tiers(); tier++) {
            List<BoolVar> here = at(stack, tier, box -> true);
            model.addLessOrEqual(sum(here), 1);
            if (tier > 0) {
                model.addLessOrEqual(sum(here), sum(at(stack, tier - 1, box -> true)));
            }
            for (int box = 0; box < in.length; box++) {
                if (in[box][stack][tier] != null) {
                    weight.addTerm(
                            in[box][stack][tier], problem.boxes().get(box).weightKg());
                    height.addTerm(
                            in[box][stack][tier], problem.boxes().get(box).heightMm());
                }
            }
        }
        model.addLessOrEqual(weight, slots.maxWeightKg());
        model.addLessOrEqual(height, slots.maxHeightMm());
    }

    /** Something below leaves by a port, as seen from each tier upwards. */
    private void restows(int stack) {
        int tiers = problem.stacks().get(stack).tiers();
        BoolVar[][] leaves = new BoolVar[tiers][problem.ports() + 1];
        for (int tier = 0; tier < tiers; tier++) {
            BoolVar restow = model.newBoolVar("");
            objective.addTerm(restow, problem.restowMoves());
            for (int port = 1; port <= problem.ports(); port++) {
                int by = port;
                leaves[tier][port] = model.newBoolVar("");
                model.addGreaterOrEqual(leaves[tier][port], sum(at(stack, tier, box -> box.port() <= by)));
                if (tier > 0) {
                    model.addGreaterOrEqual(leaves[tier][port], leaves[tier - 1][port]);
                    if (port > 1) {
                        LinearExprBuilder both = LinearExpr.newBuilder()
                                .add(sum(at(stack, tier, box -> box.port() >= by)))
                                .add(leaves[tier - 1][port - 1])
                                .addTerm(restow, -1);
                        model.addLessOrEqual(both, 1);
                    }
                }
            }
        }
    }

    private LinearExpr isIn(int box, int stack) {
        List<BoolVar> vars = new ArrayList<>();
        for (BoolVar each : in[box][stack]) {
            if (each != null) {
                vars.add(each);
            }
        }
        return sum(vars);
    }

    private void dangers() {
        for (int one = 0; one < in.length; one++) {
            for (int other = one + 1; other < in.length; other++) {
                if (problem.boxes().get(one).hazard() != null
                        && problem.boxes().get(other).hazard() != null) {
                    apart(one, other);
                }
            }
        }
    }

    private void apart(int one, int other) {
        for (int here = 0; here < problem.stacks().size(); here++) {
            for (int there = 0; there < problem.stacks().size(); there++) {
                StowageProblem.Stack a = problem.stacks().get(here);
                StowageProblem.Stack b = problem.stacks().get(there);
                boolean may = problem.boxes()
                        .get(one)
                        .hazard()
                        .mayStand(
                                problem.boxes().get(other).hazard(),
                                Math.abs(a.bay() - b.bay()),
                                Math.abs(a.row() - b.row()));
                if (!may) {
                    model.addLessOrEqual(
                            LinearExpr.newBuilder().add(isIn(one, here)).add(isIn(other, there)), 1);
                }
            }
        }
    }

    private void moment(long most, java.util.function.ToLongFunction<StowageProblem.Stack> arm) {
        LinearExprBuilder moment = LinearExpr.newBuilder();
        for (int box = 0; box < in.length; box++) {
            for (int stack = 0; stack < problem.stacks().size(); stack++) {
                long each = problem.boxes().get(box).weightKg()
                        * arm.applyAsLong(problem.stacks().get(stack));
                moment.addTerm(isIn(box, stack), each);
            }
        }
        model.addLinearConstraint(moment, -most, most);
    }

    private void longCrane(int port) {
        IntVar most = model.newIntVar(0, problem.boxes().size(), "");
        objective.addTerm(most, 1);
        for (int bay = 1; bay <= problem.bays(); bay++) {
            LinearExprBuilder moves = LinearExpr.newBuilder();
            for (int stack = 0; stack < problem.stacks().size(); stack++) {
                int distance = problem.stacks().get(stack).bay() - bay;
                if (distance == 0 || distance == 1) {
                    for (int box = 0; box < in.length; box++) {
                        StowageProblem.Box each = problem.boxes().get(box);
                        if (port == 0 ? !each.isOnBoard() : each.port() == port) {
                            moves.add(isIn(box, stack));
                        }
                    }
                }
            }
            model.addLessOrEqual(moves, most);
        }
    }
}
