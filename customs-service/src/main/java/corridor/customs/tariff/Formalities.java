package corridor.customs.tariff;

import corridor.port.HsCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goods need besides taxes: papers, permits, a value that can be; and what customs promises in return. */
public final class Formalities {
    private static final String EVERY = "*";

    private final TariffRows.Formal rows;
    private final Map<String, List<ValueLimit>> limits;
    private final Map<String, List<LanePromise>> promises;

    Formalities(TariffRows.Formal rows) {
        this.rows = rows;
        this.limits = Tariff.by(rows.limits(), ValueLimit::goods);
        this.promises = Tariff.by(rows.promises(), LanePromise::lane);
    }

    public List<RequiredDocument> documents(String procedure, HsCode code, LocalDate day) {
        return rows.documents().stream()
                .filter(each -> concerns(each.procedure(), each.goods(), procedure, code))
                .filter(each -> each.period().covers(day))
                .toList();
    }

    public List<PermitRule> permits(String procedure, HsCode code, LocalDate day) {
        return rows.permits().stream()
                .filter(each -> concerns(each.procedure(), each.goods(), procedure, code))
                .filter(each -> each.period().covers(day))
                .toList();
    }

    /** The limit that names these goods most closely; empty if the tariff sets none. */
    public Optional<ValueLimit> limit(HsCode code, LocalDate day) {
        return Tariff.closest(limits, "", code.value(), day);
    }

    /** Empty if nothing is promised for the lane. */
    public Optional<Duration> promise(String lane, LocalDate day) {
        return Tariff.on(promises.get(lane), day).map(LanePromise::promise);
    }

    private static boolean concerns(String ofProcedure, String goods, String procedure, HsCode code) {
        return (ofProcedure.equals(EVERY) || ofProcedure.equals(procedure))
                && code.value().startsWith(goods);
    }
}
