package corridor.tracking.portcall;

import corridor.events.EventClassifier;
import corridor.events.TransportCallReported;
import corridor.events.TransportMeans;
import corridor.port.Facility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A vessel's visit to a port.
 *
 * @param vesselId IMO number or call sign, as reported
 * @param facility the port, and the terminal if any report names it
 * @param arrival the time that counts; absent if none was told
 * @param departure the same of its departure
 */
record TransportCall(
        String transportCallId,
        String vesselName,
        String vesselId,
        String voyage,
        Facility facility,
        Time arrival,
        Time departure) {

    /** @param classifier ACT for what happened, EST or PLN for what is expected */
    record Time(EventClassifier classifier, Instant at) {}

    /** What follows from all that was told of one call; the same in whatever order it was. */
    static TransportCall of(List<CallReport> told) {
        List<TransportCallReported> reports = told.stream()
                .sorted(CallReport.BY_WEIGHT.reversed())
                .map(CallReport::report)
                .toList();
        TransportMeans means = reports.getFirst().transport();
        return new TransportCall(
                reports.getFirst().transportCallId(),
                first(reports, report -> report.transport().vesselName()),
                means.vesselId(),
                means.voyage(),
                reports.stream()
                        .map(TransportCallReported::facility)
                        .min(Comparator.comparing(facility -> facility.code() == null))
                        .orElseThrow(),
                time(reports, TransportCallReported.Code.ARRI),
                time(reports, TransportCallReported.Code.DEPA));
    }

    private static String first(List<TransportCallReported> reports, Function<TransportCallReported, String> what) {
        return reports.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Time time(List<TransportCallReported> reports, TransportCallReported.Code code) {
        return reports.stream()
                .filter(report -> report.code() == code)
                .findFirst()
                .map(report -> new Time(report.classifier(), report.occurredAt()))
                .orElse(null);
    }
}
