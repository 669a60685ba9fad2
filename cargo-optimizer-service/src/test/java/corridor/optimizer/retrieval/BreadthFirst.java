package corridor.optimizer.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The dullest way to the fewest relocations: all layouts after one, after two, and so on. For small bays. */
final class BreadthFirst {
    private BreadthFirst() {}

    /** The fewest relocations; empty if the wanted boxes cannot be brought out at all. */
    static OptionalInt fewestRelocations(RetrievalProblem problem) {
        List<List<Integer>> bay = new ArrayList<>();
        for (int[] stack : problem.stacks()) {
            bay.add(new ArrayList<>());
            for (int turn : stack) {
                bay.getLast().add(turn);
            }
        }
        Set<List<List<Integer>>> seen = new HashSet<>();
        Set<List<List<Integer>>> now = new HashSet<>(closure(problem, bay));
        for (int relocations = 0; !now.isEmpty(); relocations++) {
            if (now.stream().anyMatch(each -> due(each) == RetrievalProblem.STAYS)) {
                return OptionalInt.of(relocations);
            }
            seen.addAll(now);
            Set<List<List<Integer>>> next = new HashSet<>();
            for (List<List<Integer>> each : now) {
                for (List<List<Integer>> moved : relocated(problem, each)) {
                    next.addAll(closure(problem, moved));
                }
            }
            next.removeAll(seen);
            now = next;
        }
        return OptionalInt.empty();
    }

    /** The bay itself, and all that retrievals, done or left for later, make of it. */
    private static List<List<List<Integer>>> closure(RetrievalProblem problem, List<List<Integer>> bay) {
        List<List<List<Integer>>> all = new ArrayList<>(List.of(sorted(bay)));
        int due = due(bay);
        for (int stack = 0; due != RetrievalProblem.STAYS && stack < bay.size(); stack++) {
            if (!bay.get(stack).isEmpty() && bay.get(stack).getLast() == due) {
                List<List<Integer>> lifted = copy(bay);
                lifted.get(stack).removeLast();
                all.addAll(closure(problem, lifted));
            }
        }
        return all;
    }

    private static List<List<List<Integer>>> relocated(RetrievalProblem problem, List<List<Integer>> bay) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int from = 0; from < bay.size(); from++) {
            if (bay.get(from).isEmpty()
                    || (problem.restricted() && !bay.get(from).contains(due(bay)))) {
                continue;
            }
            for (int to = 0; to < bay.size(); to++) {
                if (to != from && bay.get(to).size() < problem.maxTiers()) {
                    List<List<Integer>> moved = copy(bay);
                    moved.get(to).add(moved.get(from).removeLast());
                    all.add(moved);
                }
            }
        }
        return all;
    }

    private static int due(List<List<Integer>> bay) {
        return bay.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(RetrievalProblem.STAYS);
    }

    private static List<List<Integer>> copy(List<List<Integer>> bay) {
        List<List<Integer>> copy = new ArrayList<>();
        bay.forEach(stack -> copy.add(new ArrayList<>(stack)));
        return copy;
    }

    /** Which stack is which does not matter. */
    private static List<List<Integer>> sorted(List<List<Integer>> bay) {
        List<List<Integer>> sorted = copy(bay);
        sorted.sort(Comparator.comparing(Object::toString));
        return sorted;
    }
}
