package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import corridor.customs.tariff.Tariffs;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** By when customs promises to look at a declaration again. */
@Component
public class Promises {
    private final Tariffs tariffs;

    Promises(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** Of its lane as it is now. Null if nothing is promised for the lane. */
    public Instant from(Declaration declaration, Instant now) {
        return tariffs.current()
                .formalities()
                .promise(declaration.lane().name(), declaration.day())
                .map(now::plus)
                .orElse(null);
    }
}
