package corridor.tracking.trackandtrace;

import corridor.events.EquipmentEventCode;
import corridor.events.EventClassifier;
import corridor.events.Lane;
import corridor.events.ModeOfTransport;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that can be told, in any order. */
final class RandomEvents {
    static final List<String> BOOKINGS = List.of("BK-1", "BK-2", "BK-3");
    static final List<String> CARRIERS = List.of("RND-MSC", "RND-CMA");
    static final List<String> DECLARANTS = List.of("RND-INDUS", "RND-MAKRAN");
    private static final List<String> PARKS = List.of("rashakai", "dhabeji");
    private static final List<String> VESSELS = List.of("9074729", "9321483", "NCVV");
    private static final List<String> VOYAGES = List.of("123N", "124S");
    private static final List<Facility> PLACES = List.of(Sites.TERMINAL, Sites.GENOA, Sites.RASHAKAI);

    private final Random random;
    private final List<UUID> documents =
            Stream.generate(UUID::randomUUID).limit(8).toList();

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    List<Fact> of(Box box) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1 + upTo(9); i > 0; i--) {
            facts.add(fact(box, upTo(5000)));
        }
        return facts;
    }

    private Fact fact(Box box, int minute) {
        return switch (upTo(12)) {
            case 0 -> box.declared(minute, any(documents), any(DECLARANTS), oneIn(2) ? null : any(PARKS));
            case 1 -> box.laned(minute, any(documents), any(List.of(Lane.values())));
            case 2 -> box.held(minute, any(documents));
            case 3 -> box.lifted(minute, any(documents));
            case 4 -> box.released(minute, any(documents));
            case 5 -> box.revoked(minute, any(documents));
            case 6 -> box.planned(any(List.of(EquipmentEventCode.values())), minute);
            case 7 -> box.stacked(minute, "A" + box.toString().substring(4, 10), 1, 1, 1);
            default ->
                Fact.of(
                        box.moved(any(List.of(EquipmentEventCode.values())), minute, any(PLACES), means()),
                        new Particulars(
                                oneIn(3) ? null : any(CARRIERS), oneIn(3) ? null : any(BOOKINGS), null, null, null));
        };
    }

    private TransportMeans means() {
        if (oneIn(3)) {
            return oneIn(2) ? null : TransportMeans.truck("TKA-" + upTo(9));
        }
        String vessel = any(VESSELS);
        String voyage = any(VOYAGES);
        return new TransportMeans(ModeOfTransport.VESSEL, vessel + "-" + voyage, "MV Test", vessel, voyage, null);
    }

    TransportCallReported call() {
        String vessel = any(VESSELS);
        String voyage = any(VOYAGES);
        return Calls.told(
                any(List.of(TransportCallReported.Code.values())),
                vessel + "-" + voyage,
                vessel,
                voyage,
                any(List.of(EventClassifier.values())),
                upTo(5000),
                any(List.of(Sites.TERMINAL, Sites.GENOA)));
    }
}
