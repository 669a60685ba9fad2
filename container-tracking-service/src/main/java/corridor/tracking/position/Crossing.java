package corridor.tracking.position;

import corridor.events.Evidence;
import corridor.events.GeofenceCrossed;
import corridor.port.ContainerNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * That a subject was on another side of an area's border than at the reading before.
 *
 * @param device that read it
 * @param at time of the first reading on the other side
 */
record Crossing(String subject, String geofence, Instant at, GeofenceCrossed.Crossing crossing, String device) {

    /** Two devices may read at the same time. */
    static final Comparator<Point> IN_TIME = Comparator.comparing(Point::at).thenComparing(Point::device);

    /** What is needed of a reading to tell who crossed what. */
    record Point(Instant at, String device, double latitude, double longitude) {}

    /**
     * Between each two times of a way, in their order; both are judged by the area as it was at the later. A subject is in one
     * place at a time: where several devices read it at the same time, the last by name counts.
     */
    static List<Crossing> along(String subject, List<Point> way, Geofences fences) {
        List<Point> places = IntStream.range(0, way.size())
                .filter(i -> i == way.size() - 1
                        || !way.get(i).at().equals(way.get(i + 1).at()))
                .mapToObj(way::get)
                .toList();
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            Point before = places.get(i - 1);
            Point after = places.get(i);
            for (Geofence fence : fences.at(after.at())) {
                boolean was = fence.contains(before.latitude(), before.longitude());
                boolean is = fence.contains(after.latitude(), after.longitude());
                if (was != is) {
                    crossings.add(new Crossing(
                            subject,
                            fence.code(),
                            after.at(),
                            is ? GeofenceCrossed.Crossing.ENTERED : GeofenceCrossed.Crossing.LEFT,
                            after.device()));
                }
            }
        }
        return crossings;
    }

    /** The same for the same crossing, however often it is worked out (a UUID of version 8, RFC 9562, section 5.8). */
    UUID id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((subject + "\n" + geofence + "\n" + at + "\n" + crossing).getBytes(StandardCharsets.UTF_8));
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | (hash[i] & 0xff);
                low = low << 8 | (hash[i + 8] & 0xff);
            }
            return new UUID((high & ~0xf000L) | 0x8000L, (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    GeofenceCrossed told(boolean stands) {
        return new GeofenceCrossed(
                id(),
                device,
                subject.equals(device) ? null : new ContainerNumber(subject),
                geofence,
                crossing,
                at,
                stands,
                new Evidence(device, Evidence.Kind.SENSOR, "reading of " + at, null));
    }
}
