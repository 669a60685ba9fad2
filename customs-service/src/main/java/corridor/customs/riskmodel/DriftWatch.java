package corridor.customs.riskmodel;

import corridor.service.problem.NotFound;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks after the version in service: whether what is lodged still looks like what it was made on, and whether it is right. */
@Component
class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);
    private static final int WEEKS = 26;

    private final DriftTable table;
    private final ModelTable models;
    private final RiskModelSettings settings;
    private final Clock clock;
    private final AtomicReference<Double> highest = new AtomicReference<>(0.0);

    DriftWatch(DriftTable table, ModelTable models, RiskModelSettings settings, Clock clock, MeterRegistry meters) {
        this.table = table;
        this.models = models;
        this.settings = settings;
        this.clock = clock;
        meters.gauge("corridor.customs.risk.model.drift", highest, AtomicReference::get);
    }

    /** The newest week first; half a year at most. */
    @Transactional(readOnly = true)
    public Drift of(String version) {
        Baseline baseline = models.baseline(version).orElseThrow(() -> new NotFound("trained risk model", version));
        return new Drift(
                version,
                settings.driftIndex(),
                table.weeks(version, WEEKS).stream()
                        .map(monday -> week(version, monday, baseline))
                        .toList());
    }

    /** Tells of the newest week that can be judged: in the version, in the log, and as a metric. */
    @Scheduled(
            initialDelayString = "${corridor.customs.watch-drift-every:PT1H}",
            fixedDelayString = "${corridor.customs.watch-drift-every:PT1H}")
    @Transactional
    public void look() {
        String version = models.active().orElse(null);
        if (version == null) {
            highest.set(0.0);
            return;
        }
        Baseline baseline = models.baseline(version).orElseThrow();
        Drift.Week newest = table.weeks(version, 2).stream()
                .map(monday -> week(version, monday, baseline))
                .filter(week -> !week.indices().isEmpty())
                .findFirst()
                .orElse(null);
        if (newest == null) {
            return;
        }
        highest.set(
                newest.indices().stream().mapToDouble(Drift.Index::value).max().orElse(0));
        ModelOnRecord.DriftNotice notice =
                newest.notices().isEmpty() ? null : new ModelOnRecord.DriftNotice(newest.week(), newest.notices());
        ModelOnRecord.DriftNotice before = models.find(version).orElseThrow().drift();
        if (!Objects.equals(notice, before)) {
            models.noticeDrift(version, notice);
            if (notice != null) {
                LOG.warn("{} drifts at {}: {}", version, clock.instant(), String.join("; ", newest.notices()));
            }
        }
    }

    private Drift.Week week(String version, Instant monday, Baseline baseline) {
        List<DriftTable.Scored> scored = table.scored(version, monday);
        List<Drift.Index> indices = new ArrayList<>();
        if (scored.size() >= settings.leastForDrift()) {
            baseline.stability(
                            scored.stream().map(DriftTable.Scored::known).toList(),
                            scored.stream().map(DriftTable.Scored::probability).toList())
                    .forEach((measure, index) -> indices.add(new Drift.Index(measure, index)));
        }
        List<DriftTable.Scored> byLot =
                scored.stream().filter(each -> each.wrong() != null).toList();
        double said = byLot.stream()
                .mapToDouble(DriftTable.Scored::probability)
                .average()
                .orElse(0);
        Drift.Calibration calibration = new Drift.Calibration(
                byLot.size(),
                byLot.isEmpty() ? null : Math.rint(said * 1e4) / 1e4,
                Share.of((int) byLot.stream().filter(DriftTable.Scored::wrong).count(), byLot.size()));
        return new Drift.Week(
                name(monday),
                scored.size(),
                indices,
                calibration,
                Drift.notices(indices, settings.driftIndex(), calibration));
    }

    private static String name(Instant monday) {
        LocalDate day = monday.atOffset(ZoneOffset.UTC).toLocalDate();
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
