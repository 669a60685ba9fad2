package corridor.customs.targeting;

import java.util.List;

/**
 * How probable it is that a good is not as declared, and why.
 *
 * @param probability from 0 to 1
 * @param base log odds of any good
 * @param parts what each likeness and feature adds to {@code base} in log odds, the weightiest first; all together they make
 *     the log odds of {@code probability}
 */
public record Score(double probability, double base, List<Part> parts) {
    public Score {
        parts = List.copyOf(parts);
    }

    /**
     * One contribution.
     *
     * @param logOdds above zero speaks for a closer look
     */
    public record Part(String what, double logOdds) {}
}
