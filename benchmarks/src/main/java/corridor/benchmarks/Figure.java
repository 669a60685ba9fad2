package corridor.benchmarks;

/**
 * One measured thing of ours beside the same of a peer.
 *
 * @param ours in {@code unit}
 * @param peer in {@code unit}; null where the peer could not be measured
 * @param ratio how many times better ours is, so above 1 ours is better; null where it says nothing (a zero)
 */
public record Figure(String measure, Double ours, Double peer, String peerName, Double ratio, String unit) {

    /** Events per second, for example. */
    public static Figure moreIsBetter(String measure, double ours, double peer, String peerName, String unit) {
        return new Figure(measure, ours, peer, peerName, quotient(ours, peer), unit);
    }

    /** Milliseconds, losses, duplicates. */
    public static Figure lessIsBetter(String measure, double ours, double peer, String peerName, String unit) {
        return new Figure(measure, ours, peer, peerName, quotient(peer, ours), unit);
    }

    /** The peer did not get so far; the reason stands in its name. */
    public static Figure without(String measure, double ours, String peerNameAndReason, String unit) {
        return new Figure(measure, ours, null, peerNameAndReason, null, unit);
    }

    private static Double quotient(double over, double under) {
        if (over == under) {
            return 1.0;
        }
        return over == 0 || under == 0 ? null : over / under;
    }
}
