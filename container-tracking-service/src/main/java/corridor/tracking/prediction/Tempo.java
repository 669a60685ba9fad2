package corridor.tracking.prediction;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How full the port is at a time, and how long it took boxes lately: what makes a slow week known while it lasts. */
public final class Tempo {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration PACE = Duration.ofDays(3);
    private static final int FEWEST = 10;

    private final long[] arrivals;
    private final long[] departures;
    private final Ended stays;
    private final Ended roads;

    private Tempo(long[] arrivals, long[] departures, Ended stays, Ended roads) {
        this.arrivals = arrivals;
        this.departures = departures;
        this.stays = stays;
        this.roads = roads;
    }

    /** One stay, and the road behind it; null where it has not come to that. */
    public record Stay(Instant arrived, Instant left, Instant atPark) {}

    public static Tempo of(List<PortVisit> visits) {
        return ofStays(visits.stream()
                .filter(visit -> visit.arrived() != null)
                .map(visit -> new Stay(visit.arrived(), visit.left(), visit.atPark()))
                .toList());
    }

    static Tempo ofStays(List<Stay> stays) {
        return new Tempo(
                stays.stream()
                        .mapToLong(stay -> stay.arrived().toEpochMilli())
                        .sorted()
                        .toArray(),
                stays.stream()
                        .filter(stay -> stay.left() != null)
                        .mapToLong(stay -> stay.left().toEpochMilli())
                        .sorted()
                        .toArray(),
                Ended.of(stays.stream()
                        .filter(stay -> stay.left() != null)
                        .map(stay -> new Span(stay.arrived(), stay.left()))
                        .toList()),
                Ended.of(stays.stream()
                        .filter(stay -> stay.left() != null && stay.atPark() != null)
                        .map(stay -> new Span(stay.left(), stay.atPark()))
                        .toList()));
    }

    int standing(Instant at) {
        return upTo(arrivals, at) - upTo(departures, at);
    }

    /**
     * Hours in which all that stands here would be gone, at the pace of the last three days (J. D. C. Little, A Proof for the
     * Queuing Formula L = λW, Operations Research 9, 1961); NaN if too few left. A queue shows in it before anybody has stood
     * through it.
     */
    double clearsIn(Instant at) {
        int left = upTo(departures, at) - upTo(departures, at.minus(PACE));
        return left < FEWEST ? Double.NaN : (double) standing(at) * PACE.toHours() / left;
    }

    /** Mean hours of the stays that ended in the week before; NaN if they were few. */
    double stayedLately(Instant at) {
        return stays.mean(at);
    }

    /** Mean hours on the road to a park of those that arrived there in the week before; NaN if they were few. */
    double onRoadLately(Instant at) {
        return roads.mean(at);
    }

    private static int upTo(long[] sorted, Instant at) {
        int found = Arrays.binarySearch(sorted, at.toEpochMilli() + 1);
        int next = found < 0 ? -found - 1 : found;
        while (next > 0 && sorted[next - 1] > at.toEpochMilli()) {
            next--;
        }
        return next;
    }

    private record Span(Instant from, Instant to) {}

    private record Ended(long[] ends, double[] hoursBefore) {
        static Ended of(List<Span> spans) {
            List<Span> sorted = spans.stream()
                    .sorted(Comparator.comparing(Span::to).thenComparing(Span::from))
                    .toList();
            long[] ends = new long[sorted.size()];
            double[] before = new double[sorted.size() + 1];
            for (int i = 0; i < ends.length; i++) {
                Span span = sorted.get(i);
                ends[i] = span.to().toEpochMilli();
                before[i + 1] = before[i] + Math.max(0, Moment.hours(span.from(), span.to()));
            }
            return new Ended(ends, before);
        }

        double mean(Instant at) {
            int from = upTo(ends, at.minus(LATELY));
            int to = upTo(ends, at);
            return to - from < FEWEST ? Double.NaN : (hoursBefore[to] - hoursBefore[from]) / (to - from);
        }
    }
}
