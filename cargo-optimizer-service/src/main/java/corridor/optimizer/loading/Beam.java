package corridor.optimizer.loading;

import corridor.optimizer.search.SearchWatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Beam search with greedy evaluation (BSG; Araya and Riff, "A beam search approach to the container loading problem",
 * Computers and Operations Research 43, 2014): of all partial loads of a level those live on whose greedy completion loads
 * most. Beams grow wider until the time is over.
 */
final class Beam {
    private static final double GROWTH = Math.sqrt(2);
    /** How often within a completion the watch is asked. */
    private static final int STRIDE = 64;

    private final Cargo cargo;
    private final SearchWatch watch;
    private final Finish finish;
    private final long enoughMm3;
    private final Blocks blocks;
    private final Choice choice;
    private final long[] alive;
    private final Trial start;
    private final Trial trial;
    private long nodes;
    private boolean over;
    /** True if a pass left no way untried that a wider one would try. */
    private boolean exhausted;

    private List<Placement> best = List.of();
    private long bestMm3;

    /**
     * @param enoughMm3 no more than this can be loaded: the search ends when it is
     * @param seed decides between blocks that are equally good
     */
    Beam(Cargo cargo, Finish finish, long enoughMm3, long seed, SearchWatch watch) {
        this.cargo = cargo;
        this.finish = finish;
        this.enoughMm3 = enoughMm3;
        this.watch = watch;
        blocks = new Blocks(cargo, seed);
        choice = new Choice(cargo, blocks);
        alive = blocks.packed.clone();
        start = Trial.begun(cargo, blocks);
        trial = new Trial(cargo, blocks);
        trial.become(start);
    }

    private record Child(int parent, int block, long worth) {}

    private static final class Node {
        final Trial load;
        int gap;
        long[] alive;
        /** What its greedy completion loads. */
        final long worth;

        Node(Trial load, long[] alive, long worth) {
            this.load = load;
            this.alive = alive;
            this.worth = worth;
        }
    }

    /** The load as it is put in; empty if there is none that may be. */
    List<Placement> best() {
        return best;
    }

    /** True if the search ended because it had nothing left to try. */
    boolean exhausted() {
        return exhausted && !over;
    }

    /** True if no more can be loaded. */
    boolean isFull() {
        return bestMm3 >= enoughMm3;
    }

    /** Blocks placed in trials. */
    long nodes() {
        return nodes;
    }

    /** Works until nothing can be better, or the watch says that it is over. */
    void run() {
        long[] all = alive.clone();
        long worth = complete(all);
        Node root = new Node(start, all, worth);
        double width = 1;
        while (!over && !exhausted) {
            exhausted = true;
            pass(root, (int) width);
            over |= watch.isOver();
            width = Math.max(width * GROWTH, (int) width + 1);
        }
    }

    private void pass(Node root, int width) {
        List<Node> beam = List.of(root);
        while (!beam.isEmpty() && !over) {
            List<Child> children = new ArrayList<>();
            for (int p = 0; p < beam.size() && !over; p++) {
                expand(beam.get(p), p, width, children);
            }
            children.sort((a, b) -> Long.compare(b.worth, a.worth));
            List<Node> next = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (Child child : children) {
                if (next.size() == width) {
                    exhausted = false;
                    break;
                }
                if (seen.add(child.worth)) {
                    Node parent = beam.get(child.parent);
                    Trial load = new Trial(cargo, blocks);
                    load.become(parent.load);
                    load.place(parent.gap, child.block);
                    next.add(new Node(load, choice.left(load, parent.alive), child.worth));
                }
            }
            beam = next;
        }
    }

    /** Adds the best ways to go on; the very best is the one that the parent's completion took. */
    private void expand(Node node, int p, int width, List<Child> children) {
        Trial load = node.load;
        long[] mine = node.alive.clone();
        int alives = mine.length;
        do {
            node.gap = load.nextGap();
            if (node.gap < 0) {
                return;
            }
            alives = choice.look(load, node.gap, mine, alives, width);
            if (choice.found == 0) {
                load.gaps.forget(node.gap);
            }
        } while (choice.found == 0);
        exhausted &= choice.found < width;
        node.alive = Arrays.copyOf(mine, alives);
        int[] options = Arrays.copyOf(choice.best, choice.found);
        children.add(new Child(p, options[0], node.worth));
        for (int i = 1; i < options.length && !over; i++) {
            trial.become(load);
            trial.place(node.gap, options[i]);
            children.add(new Child(p, options[i], complete(node.alive)));
        }
    }

    /** Fills what is left of the trial with the best block each; how much is loaded then. */
    private long complete(long[] among) {
        System.arraycopy(among, 0, alive, 0, among.length);
        int alives = among.length;
        for (int g = trial.nextGap(); g >= 0 && !over; g = trial.nextGap()) {
            alives = choice.look(trial, g, alive, alives, 1);
            if (choice.found == 0) {
                trial.gaps.forget(g);
            } else {
                trial.place(g, choice.best[0]);
                nodes++;
                over = nodes >= watch.mostNodes() || (nodes % STRIDE == 0 && watch.isOver());
            }
        }
        over |= watch.isOver();
        return weigh();
    }

    /** What can be loaded of the trial as it is, which may be less than there is room for. */
    private long weigh() {
        long unit = cargo.unitMm;
        long worth = trial.volume * unit * unit * unit;
        if (worth > bestMm3 || finish.matters()) {
            List<Placement> load = finish.of(trial.boxes());
            long loaded = Finish.volume(load);
            if (loaded > bestMm3) {
                best = load;
                bestMm3 = loaded;
                watch.progressed(bestMm3, enoughMm3, nodes);
                over |= bestMm3 >= enoughMm3;
            }
            worth = finish.matters() ? loaded : worth;
        }
        return worth;
    }
}
