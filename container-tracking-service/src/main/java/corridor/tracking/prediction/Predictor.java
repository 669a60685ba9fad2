package corridor.tracking.prediction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was learned about one quantity.
 *
 * @param visits that were learned from
 * @param since the begin of the first of them
 * @param until the begin of the last of them
 */
public record Predictor(
        Quantity quantity,
        WeekClock clock,
        Encoding encoding,
        Forest forest,
        Levels levels,
        Usual usual,
        int visits,
        Instant since,
        Instant until) {
    private static final double WORTH_TELLING_HOURS = 0.25;
    private static final int MOST_REASONS = 6;

    /**
     * By how much what is known of a trait moves the median.
     *
     * @param hours later if positive, of the port's week: an hour in which little happens counts for less
     */
    public record Contribution(String trait, String words, double hours) {}

    /** What the forest says of a moment, before it is asked for any share. */
    public final class Outlook {
        private final Moment moment;
        private final float[] traits;
        private final double[] shares;
        private final double gone;
        private final double passed;

        private Outlook(Moment moment, Instant now) {
            this.moment = moment;
            this.traits = Samples.traits(List.of(moment), encoding, clock)[0];
            this.shares = forest.shares(traits);
            this.gone = quantity.isAnnounced() ? signed(moment.at(), now) : 0;
            this.passed = quantity.isAnnounced() ? forest.grid().share(shares, gone) : 0;
        }

        /** When it will have come about in a share of all such cases; null if so many were never seen to. */
        public Instant quantile(double p) {
            double level = levels.of(kind(moment), p);
            double value = forest.grid().quantile(shares, passed + level * (1 - passed));
            if (Double.isNaN(value)) {
                return null;
            }
            double hours = Math.max(value, gone);
            return hours < 0 ? moment.at().minus(WeekClock.duration(-hours)) : clock.after(moment.at(), hours);
        }

        /** The share at which something came about, or until which it had not. */
        double share(Instant seenTo) {
            double at = forest.grid().share(shares, signed(moment.at(), seenTo));
            return passed >= 1 ? 1 : (at - passed) / (1 - passed);
        }

        /** How many moments like it were learned from. */
        public long alike() {
            return forest.alike(traits);
        }

        /** The median of all in hours, from which the contributions lead to this one's. */
        public double usualHours() {
            return forest.median();
        }

        /** What moves it most first. */
        public List<Contribution> contributions() {
            double[] moved = forest.moved(traits);
            List<Contribution> all = new ArrayList<>();
            for (Trait trait : Trait.values()) {
                double hours = moved[trait.column()];
                if (Math.abs(hours) >= WORTH_TELLING_HOURS) {
                    all.add(new Contribution(
                            trait.name(), moment.traits().inWords(trait), Math.round(hours * 10) / 10.0));
                }
            }
            all.sort(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.hours())));
            return List.copyOf(all.subList(0, Math.min(MOST_REASONS, all.size())));
        }
    }

    /**
     * What is to be expected at a moment.
     *
     * @param now what has not come about by then comes later
     */
    public Outlook outlook(Moment moment, Instant now) {
        return new Outlook(moment, now);
    }

    /** As one would say who knows nothing but the occasion: when a share of all such have come about, not before now. */
    public Instant usually(Moment moment, Instant now, double p) {
        double hours = usual.hours(moment.occasion(), p);
        if (Double.isNaN(hours)) {
            return null;
        }
        Instant then = moment.at().plus(WeekClock.duration(hours));
        return then.isBefore(now) ? now : then;
    }

    Predictor with(Levels others) {
        return new Predictor(quantity, clock, encoding, forest, others, usual, visits, since, until);
    }

    /** Of which the levels are kept apart where there are many. */
    static String kind(Moment moment) {
        String customs = moment.traits().word(Trait.CUSTOMS);
        return customs == null ? moment.occasion().name() : customs;
    }

    private double signed(Instant from, Instant to) {
        return to.isBefore(from) ? -clock.between(to, from) : clock.between(from, to);
    }
}
