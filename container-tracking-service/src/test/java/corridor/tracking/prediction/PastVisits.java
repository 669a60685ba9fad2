package corridor.tracking.prediction;

import corridor.events.EquipmentEventCode;
import corridor.events.Lane;
import corridor.port.UnLocode;
import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.Particulars;
import corridor.tracking.world.Box;
import corridor.tracking.world.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A port that has been at work for some months: green boxes leave after a day or two, held ones after a week. */
final class PastVisits {
    static final int DAY = 24 * 60;

    private final Random random = new Random(7);
    private final List<Fact> facts = new ArrayList<>();

    static Particulars of(String carrier) {
        return new Particulars(carrier, null, null, null, new UnLocode("PKGWD"));
    }

    List<Fact> imports(int count) {
        for (int i = 0; i < count; i++) {
            imported(Box.any(), i * 300 + random.nextInt(60), i % 2 == 0, i % 4 < 2 ? "rashakai" : null);
        }
        return facts;
    }

    private void imported(Box box, int minute, boolean held, String park) {
        UUID declaration = Ids.next();
        facts.add(box.discharged(minute, of("MSK")));
        facts.add(box.declared(minute + 60, declaration, "INDUS", park));
        facts.add(box.laned(minute + 65, declaration, held ? Lane.RED : Lane.GREEN));
        int free = minute + 600 + random.nextInt(600);
        if (held) {
            UUID hold = Ids.next();
            facts.add(box.held(minute + 70, hold));
            free = minute + 5 * DAY + random.nextInt(2 * DAY);
            facts.add(box.lifted(free, hold));
        }
        facts.add(box.released(free + 30));
        int left = free + 300 + random.nextInt(DAY);
        facts.add(box.gatedOut(left));
        if (park != null) {
            facts.add(box.gatedIn(left + 2 * DAY + random.nextInt(600), Sites.RASHAKAI));
        }
    }

    List<Fact> announced(int count) {
        for (int i = 0; i < count; i++) {
            Box box = Box.any();
            int slot = i * 300;
            facts.add(box.planned(EquipmentEventCode.GTIN, slot));
            facts.add(box.gatedIn(slot + 20 + random.nextInt(120)));
        }
        return facts;
    }
}
