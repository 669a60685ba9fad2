package corridor.optimizer.berth;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;

/** When ships begin, by berth and ship; where one never does, the latest is before the earliest. */
record Begins(int[][] earliest, int[][] latest, BitSet[] each) {
    static Begins none(int berths, int ships) {
        return new Begins(
                new int[berths][ships],
                new int[berths][ships],
                Stream.generate(BitSet::new).limit(berths).toArray(BitSet[]::new));
    }

    void forget(int berth) {
        Arrays.fill(earliest[berth], Integer.MAX_VALUE);
        Arrays.fill(latest[berth], -1);
        each[berth].clear();
    }

    void add(int berth, int ship, int time) {
        earliest[berth][ship] = Math.min(earliest[berth][ship], time);
        latest[berth][ship] = Math.max(latest[berth][ship], time);
        each[berth].set(time * earliest[berth].length + ship);
    }

    /** How many pairs those make that end when others begin. */
    long pairs(Harbour harbour) {
        long pairs = 0;
        for (int k = 0; k < each.length; k++) {
            int[] ends = new int[harbour.horizon + 1];
            int[] begins = new int[harbour.horizon + 1];
            for (int i = each[k].nextSetBit(0); i >= 0; i = each[k].nextSetBit(i + 1)) {
                int time = i / harbour.ships;
                begins[time]++;
                ends[time + harbour.handling[k][i % harbour.ships]]++;
            }
            for (int time = 0; time <= harbour.horizon; time++) {
                pairs += (long) ends[time] * begins[time];
            }
        }
        return pairs;
    }

    boolean isEver(int berth, int ship) {
        return earliest[berth][ship] <= latest[berth][ship];
    }
}
