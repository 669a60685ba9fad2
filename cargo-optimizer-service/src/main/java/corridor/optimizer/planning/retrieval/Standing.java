package corridor.optimizer.planning.retrieval;

import java.util.ArrayList;
import java.util.List;

/** Boxes by name while a plan is carried out on them, lift by lift. */
final class Standing {
    private final List<List<String>> rows = new ArrayList<>();

    Standing(List<List<String>> stacks) {
        stacks.forEach(stack -> rows.add(new ArrayList<>(stack)));
    }

    int rows() {
        return rows.size();
    }

    int height(int row) {
        return rows.get(row - 1).size();
    }

    /** From the ground up. */
    List<String> in(int row) {
        return rows.get(row - 1);
    }

    String top(int row) {
        return row < 1 || row > rows.size() || rows.get(row - 1).isEmpty()
                ? null
                : rows.get(row - 1).getLast();
    }

    void carryOut(Lifts.Lift lift) {
        String box = rows.get(lift.from().row() - 1).removeLast();
        if (lift.to() != null) {
            rows.get(lift.to().row() - 1).add(box);
        }
    }

    List<List<String>> stacks() {
        return rows.stream().map(List::copyOf).toList();
    }

    /** True if the same boxes stand in the same slots; rows without a box count for nothing. */
    static boolean same(List<List<String>> one, List<List<String>> other) {
        for (int row = 0; row < Math.max(one.size(), other.size()); row++) {
            List<String> here = row < one.size() ? one.get(row) : List.of();
            List<String> there = row < other.size() ? other.get(row) : List.of();
            if (!here.equals(there)) {
                return false;
            }
        }
        return true;
    }
}
