package corridor.tracking.world;

import corridor.service.time.Ids;
import corridor.tracking.container.Fact;
import corridor.tracking.container.History;
import corridor.tracking.container.RecordedFact;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Histories without a database. */
public final class Books {
    private Books() {}

    /** Facts learned one minute after the other, in the order given. */
    public static List<RecordedFact> recorded(List<Fact> facts) {
        Instant[] now = {Box.at(100_000)};
        return facts.stream()
                .map(fact -> {
                    now[0] = now[0].plusSeconds(60);
                    return new RecordedFact(
                            fact.toldAs() == null ? Ids.next() : fact.toldAs(), now[0], fact, fact.fingerprint());
                })
                .toList();
    }

    public static History history(Fact... facts) {
        return History.of(recorded(Arrays.asList(facts)));
    }
}
