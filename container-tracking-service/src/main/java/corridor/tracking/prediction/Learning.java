package corridor.tracking.prediction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Learns a quantity. The visits that began first grow the forest; the next tell what its shares are worth; the last are for
 * judging. When that is done they, too, tell what the shares are worth: the forest has not seen them. A forest that loses to
 * what is usual on the occasion gives way to one that asks no questions, if that loses less: it knows the port's week only.
 */
public final class Learning {
    /** Visits to learn from that came to an end, and as many more to tell what it is worth: with fewer nothing is said. */
    public static final int FEWEST_VISITS = 150;

    private static final double GROWN_FROM = 0.75;
    private static final double MEASURED_BY = 0.88;
    private static final int MOST_RECENT = 6_000;
    private static final long SEED = 20_26;

    private Learning() {}

    /**
     * What came of it.
     *
     * @param held moments that neither the forest nor its levels knew when it was judged, for judging others by the same
     * @param judged the predictor as it was when it was judged
     */
    public record Learned(Predictor predictor, Predictor judged, List<Moment> held, Score score) {}

    /**
     * Learns from what is known; empty if that is too little.
     *
     * @param moments in any order: the same ones teach the same
     * @param progress told how far it is, from 0 to 1; may throw to end it
     */
    public static Optional<Learned> learn(
            Quantity quantity, List<Moment> moments, ZoneId zone, DoubleConsumer progress) {
        List<Moment> all = sorted(moments);
        Map<String, Instant> visits = visits(all);
        Instant settled = settled(all);
        List<Instant> begins = all.stream()
                .filter(each -> each.hasEnded() && each.at().isBefore(settled))
                .map(Moment::visit)
                .distinct()
                .map(visits::get)
                .sorted()
                .toList();
        if (begins.size() < FEWEST_VISITS) {
            return Optional.empty();
        }
        Instant grown = begins.get((int) (begins.size() * GROWN_FROM));
        Instant measured = begins.get((int) (begins.size() * MEASURED_BY));
        List<Moment> first =
                all.stream().filter(each -> each.begun().isBefore(grown)).toList();
        List<Moment> second = all.stream()
                .filter(each -> !each.begun().isBefore(grown) && each.begun().isBefore(measured))
                .toList();
        List<Moment> rest =
                all.stream().filter(each -> !each.begun().isBefore(measured)).toList();
        List<Moment> last =
                rest.stream().filter(each -> each.at().isBefore(settled)).toList();
        Predictor raw = grow(quantity, first, zone, Forest::grow, progress);
        progress.accept(1);
        Predictor judged = raw.with(Levels.of(said(raw, second)));
        progress.accept(1);
        Score score = Score.of(judged, last);
        progress.accept(1);
        if (score.pinball() >= score.usualPinball()) {
            Predictor plain = grow(quantity, first, zone, (samples, any, seed, far) -> Forest.plain(samples), progress);
            Predictor plainJudged = plain.with(Levels.of(said(plain, second)));
            Score plainScore = Score.of(plainJudged, last);
            if (plainScore.pinball() < score.pinball()) {
                raw = plain;
                judged = plainJudged;
                score = plainScore;
            }
        }
        List<Moment> later = new ArrayList<>(second);
        later.addAll(rest);
        Predictor predictor = raw.with(Levels.of(said(raw, later)));
        progress.accept(1);
        return Optional.of(new Learned(predictor, judged, last, score));
    }

    /**
     * The same with its levels from what was seen since: the forest stays, what its shares are worth follows the port.
     *
     * @param recent moments that the forest was not grown from, in any order, those that have not ended among them
     * @return the predictor itself if they are too few
     */
    public static Predictor recalibrated(Predictor predictor, List<Moment> recent) {
        List<Moment> latest = recent.stream()
                .sorted(Comparator.comparing(Moment::at).reversed().thenComparing(Moment::visit))
                .limit(MOST_RECENT)
                .toList();
        long visits = latest.stream()
                .filter(Moment::hasEnded)
                .map(Moment::visit)
                .distinct()
                .count();
        return visits < FEWEST_VISITS ? predictor : predictor.with(Levels.of(said(predictor, latest)));
    }

    /**
     * Before when nearly everything has come to an end: of later moments only the quick ones have, and to judge by those would
     * be to praise haste.
     */
    private static Instant settled(List<Moment> moments) {
        double[] hours = moments.stream()
                .filter(Moment::hasEnded)
                .mapToDouble(each -> Math.max(0, each.hours()))
                .sorted()
                .toArray();
        Instant latest = moments.stream()
                .map(Moment::seenTo)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return hours.length == 0 ? latest : latest.minus(WeekClock.duration(hours[(int) (hours.length * 0.95)]));
    }

    private interface Grower {
        Forest grow(Samples samples, int[] visits, long seed, DoubleConsumer progress);
    }

    private static Predictor grow(
            Quantity quantity, List<Moment> moments, ZoneId zone, Grower grower, DoubleConsumer progress) {
        WeekClock clock = quantity.isAnnounced() ? WeekClock.even(zone) : WeekClock.of(zone, moments);
        boolean[] ended = new boolean[moments.size()];
        double[] values = new double[ended.length];
        for (int i = 0; i < ended.length; i++) {
            Moment each = moments.get(i);
            ended[i] = each.hasEnded();
            values[i] = each.seenTo().isBefore(each.at())
                    ? -clock.between(each.seenTo(), each.at())
                    : clock.between(each.at(), each.seenTo());
        }
        Survival all = Survival.of(values, ended);
        float[] lateness = lateness(all, values, ended);
        Encoding encoding = Encoding.of(moments, lateness);
        Samples samples = new Samples(Grid.of(all), values, ended, lateness, Samples.traits(moments, encoding, clock));
        Map<String, Integer> numbers = new HashMap<>();
        int[] visits = moments.stream()
                .mapToInt(each -> numbers.computeIfAbsent(each.visit(), any -> numbers.size()))
                .toArray();
        Forest forest = grower.grow(samples, visits, SEED, progress);
        return new Predictor(
                quantity,
                clock,
                encoding,
                forest,
                Levels.plain(),
                Usual.of(moments),
                numbers.size(),
                moments.getFirst().begun(),
                moments.getLast().begun());
    }

    /** Where each stands among all, from 0 to 1; of what has not ended, the middle of what is left. */
    private static float[] lateness(Survival all, double[] values, boolean[] ended) {
        float[] lateness = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            double share = all.share(values[i]);
            lateness[i] = (float) (ended[i] ? share : (1 + share) / 2);
        }
        return lateness;
    }

    private static List<Levels.Said> said(Predictor predictor, List<Moment> moments) {
        return moments.stream()
                .map(each -> new Levels.Said(
                        Predictor.kind(each),
                        each.at(),
                        predictor
                                .outlook(each, Score.asked(predictor.quantity(), each))
                                .share(each.seenTo()),
                        each.hasEnded()))
                .toList();
    }

    /** In one order, whatever the order in which they came. */
    private static List<Moment> sorted(List<Moment> moments) {
        return moments.stream()
                .sorted(Comparator.comparing(Moment::begun)
                        .thenComparing(Moment::visit)
                        .thenComparing(Moment::at)
                        .thenComparing(Moment::occasion))
                .toList();
    }

    private static Map<String, Instant> visits(List<Moment> moments) {
        Map<String, Instant> visits = new TreeMap<>();
        moments.forEach(each -> visits.put(each.visit(), each.begun()));
        return visits;
    }
}
