package corridor.optimizer.berth;

/** The cheapest ways for berths to spend their time when each ship served earns a price. */
abstract class Paths {
    final Harbour harbour;
    /** The ships of the last path in order, and how many. */
    final int[] path;

    int length;

    Paths(Harbour harbour) {
        this.harbour = harbour;
        path = new int[harbour.horizon + 1];
    }

    /** Least cost less prices for a berth; the {@link #path} is one that reaches it. */
    abstract double cheapest(int berth, double[] price);

    /** Least cost less prices for a berth. */
    abstract double forward(int berth, double[] price);

    /** How many steps from ship to ship the last search of a berth looked at, more or less. */
    abstract long work(int berth);

    /**
     * @param settled the only berth that serves a ship; -1 if any may
     * @param berths whose paths are asked for from now on
     */
    abstract void only(int[] settled, boolean[] berths);
}
