package corridor.optimizer.berth;

import java.util.Arrays;

/** When ships begin, by berth and ship; where one never does, the latest is before the earliest. */
record Begins(int[][] earliest, int[][] latest) {
    static Begins none(int berths, int ships) {
        return new Begins(new int[berths][ships], new int[berths][ships]);
    }

    void forget(int berth) {
        Arrays.fill(earliest[berth], Integer.MAX_VALUE);
        Arrays.fill(latest[berth], -1);
    }

    void add(int berth, int ship, int time) {
        earliest[berth][ship] = Math.min(earliest[berth][ship], time);
        latest[berth][ship] = Math.max(latest[berth][ship], time);
    }

    boolean isEver(int berth, int ship) {
        return earliest[berth][ship] <= latest[berth][ship];
    }
}
