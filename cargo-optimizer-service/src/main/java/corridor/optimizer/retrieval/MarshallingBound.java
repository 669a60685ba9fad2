package corridor.optimizer.retrieval;

import java.util.Arrays;

/**
 * How many moves bring a layout in order at least (Bortfeldt and Forster, "A tree search procedure for the container
 * pre-marshalling problem", EJOR 217, 2012). Every badly placed box moves once. Where no stack is free of them, those of the
 * stack that is cleared first move twice, as they can only go onto others that stand badly. And where badly placed boxes of
 * some rank and above outnumber the places that well placed ones offer them, well placed ones must give way.
 */
final class MarshallingBound {
    private final int stacks;
    private final int tiers;
    /** Per stack: boxes that stand well, from the ground up, and the rank of the topmost of them. */
    private final int[] well;

    private final int[] top;
    /** Per rank: badly placed boxes of it. */
    private final int[] bad;

    private final int[] giveWay;

    MarshallingBound(Layout shape) {
        stacks = shape.stacks;
        tiers = shape.tiers;
        well = new int[stacks];
        top = new int[stacks];
        bad = new int[shape.stays + 2];
        giveWay = new int[stacks];
    }

    int of(Layout layout) {
        if (layout.badlyPlaced == 0) {
            return 0;
        }
        Arrays.fill(bad, 0);
        int fewest = Integer.MAX_VALUE;
        for (int stack = 0; stack < stacks; stack++) {
            int base = stack * tiers;
            int height = layout.height[stack];
            int standing = 0;
            while (standing < height && layout.box[base + standing] == layout.least[base + standing]) {
                standing++;
            }
            // above the first badly placed box all must move, also those that are due before all below them
            for (int tier = standing; tier < height; tier++) {
                bad[layout.box[base + tier]]++;
            }
            well[stack] = standing;
            top[stack] = standing == 0 ? layout.stays + 1 : layout.box[base + standing - 1];
            fewest = Math.min(fewest, height - standing);
        }
        int all = Arrays.stream(bad).sum();
        return all + fewest + givingWay(layout);
    }

    private int givingWay(Layout layout) {
        int most = 0;
        int demand = 0;
        for (int rank = layout.stays; rank > 0; rank--) {
            if (bad[rank] == 0) {
                continue;
            }
            demand += bad[rank];
            int supply = 0;
            int count = 0;
            for (int stack = 0; stack < stacks; stack++) {
                if (top[stack] >= rank) {
                    supply += tiers - well[stack];
                } else {
                    giveWay[count++] = below(layout, stack, rank);
                }
            }
            if (demand > supply) {
                Arrays.sort(giveWay, 0, count);
                int opened = (demand - supply + tiers - 1) / tiers;
                int moves = 0;
                for (int k = 0; k < Math.min(opened, count); k++) {
                    moves += giveWay[k];
                }
                most = Math.max(most, moves);
            }
        }
        return most;
    }

    /** Well placed boxes of a stack that would have to go before it takes a rank. */
    private int below(Layout layout, int stack, int rank) {
        int moves = 0;
        for (int tier = well[stack] - 1; tier >= 0 && layout.box[stack * tiers + tier] < rank; tier--) {
            moves++;
        }
        return moves;
    }
}
