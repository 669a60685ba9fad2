package corridor.tracking.prediction;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.tracking.container.History;
import corridor.tracking.container.Viewing;
import corridor.tracking.gate.ExpectedTrucks;
import corridor.tracking.place.Park;
import corridor.tracking.place.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says to each caller what is to be expected of the boxes that it may see, from what it may see of them. */
@Component
class Predicting {
    private final Viewing viewing;
    private final ExpectedTrucks trucks;
    private final Visits visits;
    private final Forecasting forecasting;
    private final Places places;
    private final JdbcClient jdbc;
    private final Clock clock;

    Predicting(
            Viewing viewing,
            ExpectedTrucks trucks,
            Visits visits,
            Forecasting forecasting,
            Places places,
            JdbcClient jdbc,
            Clock clock) {
        this.viewing = viewing;
        this.trucks = trucks;
        this.visits = visits;
        this.forecasting = forecasting;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if the box is not the caller's to see */
    PredictionsView of(ContainerNumber number, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ExpectedTrucks.Truck> booked = trucks.of(List.of(number)).getOrDefault(number, List.of());
        if (viewing.seesEverything(caller)
                && !booked.isEmpty()
                && viewing.of(List.of(number), caller).isEmpty()) {
            PortVisit visit = visits.announced(number, booked);
            return PredictionsView.of(number, visit, forecasting.of(visit, now), now);
        }
        return of(number, viewing.history(number, null, caller), booked, now);
    }

    private PredictionsView of(
            ContainerNumber number, History history, List<ExpectedTrucks.Truck> booked, Instant now) {
        List<PortVisit> all = visits.of(number, history, booked);
        if (all.isEmpty()) {
            return new PredictionsView(number, now, List.of(), List.of());
        }
        PortVisit visit = all.getLast();
        return PredictionsView.of(number, visit, forecasting.of(visit, now), now);
    }

    /** What a park may expect: one box on its way to it, or still in the port. */
    record ExpectedArrival(
            ContainerNumber containerNumber, boolean onTheRoad, PredictionsView.Quantiles arrival, String inWords) {}

    /** Boxes bound for a park that have not arrived there, by number. */
    Page<ExpectedArrival> arrivals(String code, Paging paging, Caller caller) {
        Park park = places.park(code)
                .filter(known -> caller.is(Role.AUDITOR, Role.ADMINISTRATOR)
                        || known.code().value().equals(caller.party()))
                .orElseThrow(() -> new NotFound("park", code));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ContainerNumber> read = jdbc.sql("""
            select number from container
            where destination_park = ? and phase in ('IN_PORT', 'ON_THE_ROAD') and number > ?
            order by number limit ?\
            """)
                .params(park.code().value(), paging.after() == null ? "" : paging.after(), paging.toRead())
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list();
        Page<ContainerNumber> page = Page.of(read, paging, ContainerNumber::value);
        Map<ContainerNumber, List<ExpectedTrucks.Truck>> booked = trucks.of(page.items());
        List<ExpectedArrival> expected = new ArrayList<>();
        viewing.of(page.items(), caller).forEach((number, history) -> {
            PredictionsView view = of(number, history, booked.getOrDefault(number, List.of()), now);
            boolean onTheRoad = view.predictions().stream().noneMatch(each -> each.quantity() == Quantity.DEPARTURE)
                    && view.notPredicted().stream().noneMatch(each -> each.quantity() == Quantity.DEPARTURE);
            view.predictions().stream()
                    .filter(each -> each.quantity() == Quantity.PARK_ARRIVAL)
                    .forEach(each ->
                            expected.add(new ExpectedArrival(number, onTheRoad, each.quantiles(), each.inWords())));
            view.notPredicted().stream()
                    .filter(each -> each.quantity() == Quantity.PARK_ARRIVAL)
                    .forEach(each -> expected.add(new ExpectedArrival(number, onTheRoad, null, each.why())));
        });
        return new Page<>(expected, page.nextCursor());
    }
}
